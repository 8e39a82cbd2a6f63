import type { Goldmark, IdType } from '../../site/markup.js';
import type { Heading } from '../blocks/block.js';
import type { TextPart } from '../blocks/blockContent.js';
import { decodeNames } from '../entities.js';
import type { Inline } from '../inlines/inline.js';
import { notesInOrder, partsWithNotes } from './notes.js';
import type { Definition, ParsedPart, Post } from '../post.js';
import { textPieces, type TextPiece } from './textPieces.js';

/** The id made from a text (`autoIDType`), before it is made unique; empty if no character of the text is kept. */
export function idFrom(text: string, type: IdType): string {
  // In Go, the lower case of a letter is always a single letter.
  const plain = text.replaceAll('İ', 'i');
  if (type === 'blackfriday') return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('-').toLowerCase();
  const kept = type === 'github' ? plain : plain.normalize('NFD').replace(/\p{Mn}/gu, '');
  return kept
    .trim()
    .toLowerCase()
    .replace(type === 'github' ? /[^\p{L}\p{Nd}_ -]/gu : /[^a-z\d_ -]/g, '')
    .replaceAll(' ', '-');
}

/** The ids that are in use on a page. */
export interface UniqueIds {
  readonly take: (id: string | number | null) => void;
  /** Returns the id, with a number appended if it is in use, and marks it as used. */
  readonly make: (id: string) => string;
}

const idsOf = new WeakMap<object, UniqueIds>();

/** The ids of the text that is parsed with `env`. */
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

/** The settings that affect the ids of headings. */
export interface IdOptions extends Pick<Goldmark['parser'], 'autoHeadingID' | 'autoIDType' | 'attribute'> {
  /** Whether Hugo makes ids from the rendered text of headings (0.144 and later), not from their Markdown. */
  readonly fromRendered: boolean;
}

/**
 * The ids of a post's headings on the page: explicit ones, `{#id}`, or those that Hugo makes from the text. The map
 * does not contain headings without an id, nor those of which it cannot be known: Hugo numbers calls in standard notation
 * anew in each build, and their numbers are part of the id.
 */
export function headingIds(post: Post, options: IdOptions): ReadonlyMap<Heading, string> {
  const unique = createIds();
  const ids = new Map<Heading, string>();
  const { shown, all } = readHeadings(post, options);
  for (const { heading, own } of all) if (own !== undefined) ids.set(heading, own);
  if (!options.autoHeadingID) return ids;
  for (const { heading, own, text } of shown)
    // An explicit id counts from here on: an earlier heading may have got the same one.
    if (own !== undefined) unique.take(own);
    else if (text !== undefined) ids.set(heading, unique.make(idFrom(text, options.autoIDType) || 'heading'));
  return ids;
}

interface ReadHeading {
  readonly heading: Heading;
  readonly own: string | undefined;
  /** The text from which an id is made; `undefined` if none is made. */
  readonly text: string | undefined;
}

/** `shown` is in the order of the page, where footnotes come last, and only those that are referenced. */
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
  if (!fromRendered) return { heading, own, text: written.slice(base + lastLineStart(lines, start), base + end) };
  if (hasCall(parsed.inlines, (start) => written.startsWith('{{<', base + start)))
    return { heading, own, text: undefined };
  const text = renderedText(written, base, textPieces(written, base, parsed));
  const isEmpty = text === '' && !hasCall(parsed.inlines, () => true);
  return { heading, own, text: isEmpty ? undefined : decodeNames(text) };
}

/** Whether the shown text of elements has a call whose start, relative to that of the block, is as wanted. */
function hasCall(inlines: readonly Inline[], isWanted: (start: number) => boolean): boolean {
  return inlines.some(
    (inline) =>
      (inline.kind === 'call' && isWanted(inline.start)) ||
      ('children' in inline && hasCall(inline.children, isWanted)),
  );
}

function lastLineStart(lines: readonly { readonly start: number }[], start: number): number {
  return Math.max(start, lines.at(-1)!.start);
}

/**
 * The part of a heading's text that is used: without addresses and, of several lines, the last one. Hugo decodes entities
 * with a name, even in code, and uses the digits of the others.
 */
function renderedText(written: string, base: number, pieces: readonly TextPiece[]): string {
  return pieces.reduce((text, piece) => {
    switch (piece.kind) {
      case 'break':
        return '';
      case 'address':
        return text;
      case 'entity':
        return text + written.slice(base + piece.start, base + piece.end);
      // The typographer makes a dash of it, which is dropped from the id like all punctuation.
      case 'text':
        return text + piece.text.replace(/---?/g, '…');
      default:
        return piece.lastLine ?? text + piece.text;
    }
  }, '');
}
