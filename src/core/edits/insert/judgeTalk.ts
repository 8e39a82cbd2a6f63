import { textPartAt } from '../../post/queries/textPartAt.js';
import { correctionAt } from '../../recap/corrections/placeCorrections.js';
import type { Correction } from '../../recap/model/readingOptions.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import type { NewTalk, Unsaid } from './newTalk.js';

/** The worst judgement of `judgeTalk`. */
export const isNoTalk = 3;

/**
 * How far a text with a new talk is from what was asked: 0 where it is read as before and the talk as asked; 1 where other
 * headings are read in another way; 2 where the talk's names or tags are; 3 where its heading is not a talk, or its item, row or
 * line is not read as one; `undefined` where there is no text. `line`: zero-based, that of its title.
 */
export function judgeTalk(
  before: readonly PartAtDepth[],
  after: Recap,
  line: number,
  talk: NewTalk,
  unsaid: Unsaid,
): number | undefined {
  const rows = rowsOf(after);
  const index = rows.findIndex(({ part }) => part.headingRange.start.line === line);
  const part = rows[index]?.part;
  if (!part) return textPartAt(after.post, line) ? isNoTalk : undefined;
  if (part.kind !== 'talk') return isNoTalk;
  if (!isAsAsked(part, talk, unsaid)) return 2;
  const isSame =
    rows.length === before.length + 1 &&
    before.every((row, each) => isEqualRow(row, rows[each < index ? each : each + 1]!));
  return isSame ? 0 : 1;
}

/** Whether nothing but its place says that the heading or item on a line is a talk: with more notes, it may be read as none. */
export function isTalkByPlace(recap: Recap, line: number): boolean {
  const part = rowsOf(recap).find((row) => row.part.headingRange.start.line === line)?.part;
  if (part?.kind !== 'talk' || part.certainty === 'confirmed') return false;
  const { url, speakers, tags, links } = part;
  return part.certainty === 'unsure' || (url === undefined && speakers.length + tags.length + links.length === 0);
}

/** What makes the heading, item, row or line on a line a talk, whatever its signs: its author has said so. */
export function correctionOfNew(recap: Recap, line: number, { title }: NewTalk): Correction {
  return correctionAt(recap, line, 'talk') ?? { title: plain(title), occurrence: 0, kind: 'talk', isListed: true };
}

function isAsAsked(read: Talk, talk: NewTalk, unsaid: Unsaid): boolean {
  const { url, speakers, tags, words, parts } = read;
  const names = speakers.map(({ name }) => name);
  return (
    words === 0 &&
    parts.length === 0 &&
    hasTitle(read, plain(talk.title)) &&
    (unsaid.has('url') || (url ?? '') === talk.url.trim()) &&
    (unsaid.has('speakers') || isEqual(names, talk.speakers.map(plain))) &&
    // Those of the track around it come after its own.
    (unsaid.has('tags') || talk.tags.every((tag, index) => tags[index] === plain(tag)))
  );
}

/** A time may be before the title, and a label such as "Keynote:" is not part of one in some forms. */
function hasTitle({ title, evidence }: Talk, asked: string): boolean {
  if (title.endsWith(asked)) return true;
  return (
    title !== '' &&
    evidence.includes('title-label') &&
    asked.endsWith(title) &&
    /^[^:]{1,40}[:：]\s*$/.test(asked.slice(0, -title.length))
  );
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A part with its depth in the outline, from 0. */
export interface PartAtDepth {
  readonly part: AnyPart;
  readonly depth: number;
}

/** The parts of a recap in document order. */
export function rowsOf({ parts }: Recap): readonly PartAtDepth[] {
  const rows: PartAtDepth[] = [];
  const add = (those: readonly AnyPart[], depth: number): void => {
    for (const part of those) {
      rows.push({ part, depth });
      add(part.parts, depth + 1);
    }
  };
  add(parts, 0);
  return rows;
}

function isEqualRow({ part: a, depth }: PartAtDepth, { part: b, depth: other }: PartAtDepth): boolean {
  return depth === other && a.kind === b.kind && a.level === b.level && a.title === b.title;
}
