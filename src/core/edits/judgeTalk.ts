import type { AnyPart } from '../recap/parts.js';
import type { Recap, Talk } from '../recap/recap.js';
import type { NewTalk, Unsaid } from './newTalk.js';

/**
 * How far a text with a new talk is from what was asked: 0 where it is read as before and the talk as asked; 1 where other
 * headings are read in another way; 2 where the talk's names or tags are; 3 where its heading is no talk; `undefined` where
 * there is no heading. `line`: zero-based, that of the new heading.
 */
export function judgeTalk(
  before: Recap,
  after: Recap,
  line: number,
  talk: NewTalk,
  unsaid: Unsaid,
): number | undefined {
  const rows = rowsOf(after, 0);
  const index = rows.findIndex(({ part }) => part.headingRange.start.line === line);
  const part = rows[index]?.part;
  if (!part) return undefined;
  if (part.kind !== 'talk') return 3;
  if (!isAsAsked(part, talk, unsaid)) return 2;
  const others = rows.filter((_, each) => each !== index);
  const old = rowsOf(before, 0);
  const isSame = others.length === old.length && others.every(({ key }, each) => key === old[each]!.key);
  return isSame ? 0 : 1;
}

function isAsAsked({ title, url, speakers, tags, words, parts }: Talk, talk: NewTalk, unsaid: Unsaid): boolean {
  const names = speakers.map(({ name }) => name);
  return (
    words === 0 &&
    parts.length === 0 &&
    // A time may stand before it.
    title.endsWith(plain(talk.title)) &&
    (unsaid.has('url') || (url ?? '') === talk.url.trim()) &&
    (unsaid.has('speakers') || isEqual(names, talk.speakers.map(plain))) &&
    // Those of the track around it come behind its own.
    (unsaid.has('tags') || talk.tags.every((tag, index) => tags[index] === plain(tag)))
  );
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Row {
  readonly part: AnyPart;
  readonly key: string;
}

/** The parts in document order, each with what an outline shows of its place. */
function rowsOf({ parts }: { readonly parts: readonly AnyPart[] }, depth: number): readonly Row[] {
  return parts.flatMap((part) => [
    { part, key: `${depth} ${part.kind} ${part.level} ${part.title}` },
    ...rowsOf(part, depth + 1),
  ]);
}
