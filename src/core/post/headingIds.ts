import type { Goldmark, IdType } from '../site/markup.js';
import type { Heading } from './blocks/block.js';
import type { TextPart } from './blocks/blockContent.js';
import { notesInOrder, partsWithNotes } from './notes.js';
import type { Definition, ParsedPart, Post } from './post.js';
import { textPieces, type TextPiece } from './textPieces.js';

/** The id that a text gives (`autoIDType`), before it is made unique; empty where nothing of the text counts. */
export function idFrom(text: string, type: IdType): string {
  // Go's lower case of a letter is one letter.
  const plain = text.replaceAll('İ', 'i');
  if (type === 'blackfriday') return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('-').toLowerCase();
  const kept = type === 'github' ? plain : plain.normalize('NFD').replace(/\p{Mn}/gu, '');
  return kept
    .trim()
    .toLowerCase()
    .replace(type === 'github' ? /[^\p{L}\p{Nd}_ -]/gu : /[^a-z\d_ -]/g, '')
    .replaceAll(' ', '-');
}

/** The ids of a page. */
export interface UniqueIds {
  readonly take: (id: string | number | null) => void;
  /** The id, with a number after it where it is taken; takes it. */
  readonly make: (id: string) => string;
}

const idsOf = new WeakMap<object, UniqueIds>();

/** The ids of the text that is read in `env`. */
export function uniqueIds(env: object): UniqueIds {
  const known = idsOf.get(env) ?? createIds();
  idsOf.set(env, known);
  return known;
}

function createIds(): UniqueIds {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const make = (base: string): string => {
    let id = base;
    let number = next.get(base) ?? 1;
    for (; taken.has(id); number++) id = `${base}-${number}`;
    next.set(base, number);
    taken.add(id);
    return id;
  };
  const take = (id: string | number | null): void => {
    if (id !== null) taken.add(String(id));
  };
  return { take, make };
}

/** What the ids of a site's headings depend on. */
export interface IdOptions extends Pick<Goldmark['parser'], 'autoHeadingID' | 'autoIDType' | 'attribute'> {
  /** Whether Hugo makes them of what the headings read as (0.144 and later), not of what is written. */
  readonly fromRendered: boolean;
}

/**
 * The ids that the headings of a post have on the page: their own, `{#id}`, or those that Hugo makes of their texts. One
 * without an id is not in the map.
 */
export function headingIds(post: Post, options: IdOptions): ReadonlyMap<Heading, string> {
  const unique = createIds();
  const ids = new Map<Heading, string>();
  const { shown, all } = readHeadings(post, options);
  for (const { heading, own } of all) {
    if (own === undefined) continue;
    ids.set(heading, own);
    unique.take(own);
  }
  if (!options.autoHeadingID) return ids;
  for (const { heading, own, text } of shown)
    if (own === undefined && text !== undefined)
      ids.set(heading, unique.make(idFrom(text, options.autoIDType) || 'heading'));
  return ids;
}

interface ReadHeading {
  readonly heading: Heading;
  readonly own: string | undefined;
  /** What an id is made of; `undefined` where none is. */
  readonly text: string | undefined;
}

/** `shown`: in the order of the page, where footnotes come last, and only those that something refers to. */
function readHeadings(
  post: Post,
  options: IdOptions,
): { readonly shown: readonly ReadHeading[]; readonly all: readonly ReadHeading[] } {
  const headings = post.headings.filter(({ lacksSpace }) => !lacksSpace);
  const inBody: ReadHeading[] = [];
  const inNotes: { readonly note: Definition; readonly read: ReadHeading }[] = [];
  let index = 0;
  for (const { block, base, parsed, note } of partsWithNotes(post)) {
    if (parsed.part.kind !== 'heading' || !headings[index] || block.heading?.lacksSpace) continue;
    const read = readHeading(headings[index++]!, post.source.text, base, parsed, options);
    if (note) inNotes.push({ note, read });
    else inBody.push(read);
  }
  if (inNotes.length === 0) return { shown: inBody, all: inBody };
  const ofNotes = notesInOrder(post).flatMap(({ part }) => inNotes.filter(({ note }) => note.part === part));
  return {
    shown: [...inBody, ...ofNotes.map(({ read }) => read)],
    all: [...inBody, ...inNotes.map(({ read }) => read)],
  };
}

function readHeading(
  heading: Heading,
  written: string,
  base: number,
  parsed: ParsedPart,
  { attribute, fromRendered }: IdOptions,
): ReadHeading {
  const given = attribute.title
    ? parsed.attributes?.attributes.filter(([name]) => name === 'id').at(-1)?.[1]
    : undefined;
  const own = given === undefined ? undefined : typeof given === 'object' ? '' : String(given);
  const { lines } = parsed.part as TextPart;
  const { start, end } = parsed.text;
  if (fromRendered && start >= end) return { heading, own, text: undefined };
  const text = fromRendered
    ? renderedText(written, base, textPieces(written, base, parsed))
    : written.slice(base + lastLineStart(lines, start), base + end);
  return { heading, own, text };
}

function lastLineStart(lines: readonly { readonly start: number }[], start: number): number {
  return Math.max(start, lines.at(-1)!.start);
}

/** What counts of a heading's text: not the addresses in it, and of several lines the last. */
function renderedText(written: string, base: number, pieces: readonly TextPiece[]): string {
  return pieces.reduce((text, piece) => {
    switch (piece.kind) {
      case 'break':
        return '';
      case 'address':
        return text;
      // Of a numeric reference Hugo takes the digits.
      case 'entity':
        return (
          text +
          (written[base + piece.start + 1] === '#' ? written.slice(base + piece.start, base + piece.end) : piece.text)
        );
      // A dash of the typographer's is a sign, which no id has.
      case 'text':
        return text + piece.text.replace(/---?/g, '…');
      default:
        return text + piece.text;
    }
  }, '');
}
