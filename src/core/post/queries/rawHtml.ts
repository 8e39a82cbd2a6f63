import type { Span } from '../../text.js';
import { isText } from '../parsedContent.js';
import { tagEnd } from '../blocks/syntax/tags.js';
import { joinLines, sourceOffset, type InlineText } from '../inlines/inlineText.js';
import { within, type PlacedPart } from './postParts.js';
import type { ParsedPart, Post } from '../post.js';
import { maskCalls } from '../maskCalls.js';

/** A tag in raw HTML. Offsets count in the whole text, those of its attributes' values without quotation marks. */
export interface HtmlTag extends Span {
  /** In lower case; of an end tag with `/` before it. */
  readonly name: string;
  /** By their names in lower case; of two with one name the first. */
  readonly attributes: ReadonlyMap<string, HtmlValue>;
}

export interface HtmlValue extends Span {
  /** As written: character references are not resolved. */
  readonly text: string;
}

/** What raw HTML consists of, in document order. Offsets count in the whole text. */
export interface RawHtml {
  readonly tags: readonly HtmlTag[];
  readonly comments: readonly Span[];
  /** Text between the tags of a block, line by line; not in scripts and the like, where it is code. */
  readonly texts: readonly Span[];
}

/** The raw HTML in some parts: blocks of it, and tags and comments within text. */
export function readRawHtml(post: Post, parts: Iterable<PlacedPart>): RawHtml {
  const tags: HtmlTag[] = [];
  const comments: Span[] = [];
  const texts: Span[] = [];
  let masked: string | undefined;
  for (const { base, parsed } of parts) {
    const { part } = parsed;
    for (const lines of htmlIn(parsed)) {
      masked ??= maskCalls(post.source, post.calls).text;
      const html = readPiece(masked, post.source.text, base, lines);
      for (const tag of html.tags) tags.push(tag);
      for (const comment of html.comments) comments.push(comment);
      if (part.kind === 'html') for (const text of html.texts) texts.push(text);
    }
  }
  return { tags, comments, texts };
}

/** The lines of each piece of HTML in a part: of a block of it, or of a tag or a comment within text. */
function htmlIn({ part, inlines }: ParsedPart): readonly (readonly Span[])[] {
  if (part.kind === 'html') return [part.lines];
  if (!isText(part)) return [];
  return within(inlines)
    .filter(({ kind }) => kind === 'html')
    .map((span) => linesWithin(part.lines, span));
}

function linesWithin(lines: readonly Span[], { start, end }: Span): readonly Span[] {
  return lines
    .filter((line) => line.start < end && line.end > start)
    .map((line) => ({ start: Math.max(start, line.start), end: Math.min(end, line.end) }));
}

/** One piece of HTML that is being read. `masked`: with a word in place of each call of a shortcode. */
interface HtmlPiece {
  readonly text: string;
  readonly written: string;
  /** Where a span of `text` is in the whole text. */
  readonly place: (start: number, end: number) => Span;
  readonly tags: HtmlTag[];
  readonly comments: Span[];
  readonly texts: Span[];
}

function readPiece(masked: string, written: string, base: number, lines: readonly Span[]): RawHtml {
  const joined = joinLines(masked, base, lines);
  const { text } = joined;
  const piece: HtmlPiece = { text, written, place: placing(base, joined), tags: [], comments: [], texts: [] };
  /** The end tag up to which text is code. */
  let codeEnd = '';
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (codeEnd === '') addTexts(piece, at, end);
    if (end === text.length) break;
    at = takeAngle(piece, end, codeEnd);
    const name = piece.tags.at(-1)?.name;
    if (name === codeEnd) codeEnd = '';
    else if (codeEnd === '' && name !== undefined && holdsCode.has(name)) codeEnd = `/${name}`;
  }
  return piece;
}

/** Takes what a `<` begins; the offset to continue at. In a script and the like only its end is a tag. */
function takeAngle(piece: HtmlPiece, start: number, codeEnd: string): number {
  const { text } = piece;
  const name = text.slice(start + 1, start + 1 + codeEnd.length).toLowerCase();
  if (endsOfLiterals.has(codeEnd) && name !== codeEnd) return start + 1;
  return text.startsWith('<!--', start) ? takeComment(piece, start) : takeTag(piece, start);
}

function takeComment({ text, comments, place }: HtmlPiece, start: number): number {
  const closed = text.indexOf('-->', start + 2);
  const end = closed < 0 ? text.length : closed + 3;
  comments.push(place(start, end));
  return end;
}

/** Takes the tag at an offset, if there is one; the offset to continue at. */
function takeTag({ text, written, tags, place }: HtmlPiece, start: number): number {
  const end = tagEnd(text, start, text.length);
  if (end < 0) return start + 1;
  const name = tagName.exec(text.slice(start, end))![1]!;
  const attributes = new Map<string, HtmlValue>();
  const from = start + 1 + name.length;
  for (const { index, 0: whole, 1: key, 2: double, 3: single, 4: bare } of text
    .slice(from, end - 1)
    .matchAll(attribute)) {
    const value = double ?? single ?? bare ?? '';
    const valueEnd = from + index + whole.length - (double === undefined && single === undefined ? 0 : 1);
    const span = place(valueEnd - value.length, valueEnd);
    const known = key!.toLowerCase();
    if (!attributes.has(known)) attributes.set(known, { ...span, text: written.slice(span.start, span.end) });
  }
  tags.push({ name: name.toLowerCase(), attributes, ...place(start, end) });
  return end;
}

const tagName = /^<(\/?[a-zA-Z][a-zA-Z\d-]*)/;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const holdsCode: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'pre', 'code']);
const endsOfLiterals: ReadonlySet<string> = new Set(['/script', '/style', '/textarea']);

function addTexts({ text, texts, place }: HtmlPiece, start: number, end: number): void {
  for (let from = start; from < end;) {
    const next = text.indexOf('\n', from);
    const to = next < 0 || next > end ? end : next;
    if (to > from) texts.push(place(from, to));
    from = to + 1;
  }
}

/** Converts spans of joined lines to spans of the whole text. */
function placing(base: number, joined: InlineText): HtmlPiece['place'] {
  const placeOf = (offset: number): number => base + sourceOffset(joined, offset);
  return (start, end) => ({ start: placeOf(start), end: end > start ? placeOf(end - 1) + 1 : placeOf(start) });
}
