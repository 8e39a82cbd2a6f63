import { characterCodes, skipRun } from '../post/characterCodes.js';
import { decodeEntities } from '../recap/evidence/decodeEntities.js';
import { unescape } from '../recap/evidence/readLinks.js';
import type { Span } from '../shortcodes/shortcodeToken.js';
import { bareLinkAt } from '../post/inlines/bareLinkAt.js';
import { tagLinksAt } from './tagLinks.js';
import type { LinkMark, WrittenLink } from './writtenLink.js';

/** A longer address is none: what is not closed is not looked through again and again. */
const longest = 4000;

/** Parentheses within an address (CommonMark 0.31.2 asks for 3 at least, cmark takes so many). */
const mostNested = 32;

const autolink = /<(https?:\/\/[^\s<>]*)>/iy;
const opening = /\s{0,200}/y;
const pointed = new RegExp(`<([^<>\\n\\\\]|\\\\.){0,${longest}}>`, 'y');
const ending =
  /(?:\s{1,200}(?:"(?:[^"\\]|\\[^]){0,2000}"|'(?:[^'\\]|\\[^]){0,2000}'|\((?:[^()\\]|\\[^]){0,2000}\)))?\s{0,200}\)/y;
const defining = new RegExp(`:[ \\t]{0,200}\\n?[ \\t]{0,200}(<[^<>\\n]{0,${longest}}>|\\S{1,${longest}})`, 'dy');

/** How a stretch of text is read. */
export interface InlineReading {
  /** Raw HTML, in which nothing else is Markdown. */
  readonly isHtml: boolean;
  /** Whether the site links addresses that stand bare. */
  readonly linkify: boolean;
  /** In order: what is no Markdown, such as calls of shortcodes. */
  readonly holes: readonly Span[];
}

/** The reading of one stretch. */
interface Scan extends InlineReading, Span {
  readonly text: string;
  readonly links: WrittenLink[];
  /** Where the brackets begin that are open. */
  readonly open: number[];
  /** So many of these, the first ones, hold a link already: they are none, though pictures may hold some. */
  holding: number;
  /** By their lengths, where the last of the runs of backticks stand; filled when the first is met. */
  lastRuns: ReadonlyMap<number, number> | undefined;
}

/**
 * Addresses in a stretch of inline Markdown, offsets, end exclusive: those of links, pictures, definitions, autolinks, raw
 * HTML, and those that stand bare. Takes time linear in its length.
 */
export function inlineLinks(text: string, start: number, end: number, reading: InlineReading): readonly WrittenLink[] {
  const { isHtml, holes } = reading;
  const scan: Scan = { ...reading, text, start, end, links: [], open: [], holding: 0, lastRuns: undefined };
  let hole = firstHole(holes, start);
  let at = start;
  while (at < end) {
    while (hole < holes.length && holes[hole]!.end <= at) hole++;
    if (hole < holes.length && holes[hole]!.start <= at) at = holes[hole]!.end;
    else at = isHtml && text.charCodeAt(at) !== characterCodes.less ? at + 1 : behind(scan, at);
  }
  return scan.links.filter((link) => link.end <= end);
}

/** Takes what stands at an offset; gives the offset to go on at. */
function behind(scan: Scan, at: number): number {
  switch (scan.text.charCodeAt(at)) {
    case characterCodes.backslash:
      return at + 2;
    case characterCodes.backtick:
      return behindCode(scan, at);
    case characterCodes.less:
      return behindAngle(scan, at);
    case characterCodes.openBracket:
      scan.open.push(at);
      return at + 1;
    case characterCodes.closeBracket:
      return behindBracket(scan, at);
    default:
      return behindBare(scan, at);
  }
}

function behindCode(scan: Scan, at: number): number {
  const { text, end } = scan;
  const lastRuns = (scan.lastRuns ??= findRuns(text, at, end));
  const first = skipRun(text, at, end, characterCodes.backtick);
  if (lastRuns.get(first - at)! <= at) return first;
  for (let next = text.indexOf('`', first); ;) {
    const after = skipRun(text, next, end, characterCodes.backtick);
    if (after - next === first - at) return after;
    next = text.indexOf('`', after);
  }
}

function findRuns(text: string, from: number, end: number): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  for (let at = from; at >= 0 && at < end;) {
    const after = skipRun(text, at, end, characterCodes.backtick);
    runs.set(after - at, at);
    at = text.indexOf('`', after);
  }
  return runs;
}

function behindAngle({ text, end, isHtml, links }: Scan, at: number): number {
  if (text.startsWith('<!--', at)) {
    const closed = text.indexOf('-->', at + 4);
    return closed < 0 || closed >= end ? end : closed + 3;
  }
  const address = isHtml ? undefined : matchAt(autolink, text, at)?.[1];
  if (address !== undefined) {
    links.push({ url: address, start: at + 1, end: at + 1 + address.length });
    return at + 2 + address.length;
  }
  const tag = tagLinksAt(text, at);
  links.push(...(tag?.links ?? []));
  return tag?.end ?? at + 1;
}

function behindBracket(scan: Scan, at: number): number {
  const { text, start, open, links } = scan;
  const opener = open.pop();
  if (opener === undefined) return at + 1;
  const isHolding = open.length < scan.holding;
  scan.holding = Math.min(scan.holding, open.length);
  const next = text.charCodeAt(at + 1);
  const label = { start: opener + 1, end: at };
  if (next === characterCodes.openParenthesis) {
    const isImage = opener > start && text[opener - 1] === '!';
    const target = isHolding && !isImage ? undefined : targetAt(text, at + 2);
    if (!target) return at + 1;
    const { link, end } = target;
    const kind = isImage ? 'image' : 'link';
    links.push({ ...link, mark: { kind, start: isImage ? opener - 1 : opener, end, label } });
    if (!isImage) scan.holding = open.length;
    return end;
  }
  if (next !== characterCodes.colon || text[opener + 1] === '^') return at + 1;
  const match = isFirst(text, start, opener) ? matchAt(defining, text, at + 1) : null;
  if (!match) return at + 1;
  const [from, to] = match.indices![1]!;
  const mark: LinkMark = { kind: 'definition', start: opener, end: to, label };
  links.push({ ...(text[from] === '<' ? linkIn(text, from + 1, to - 1) : linkIn(text, from, to)), mark });
  return to;
}

/** Whether nothing but the marks of a quote stands before an offset on its line. */
function isFirst(text: string, start: number, offset: number): boolean {
  let first = offset;
  while (first > start && ' \t>'.includes(text[first - 1]!)) first--;
  return first === start || '\r\n'.includes(text[first - 1]!);
}

function behindBare({ text, start, linkify, open, links }: Scan, at: number): number {
  if (!linkify || open.length > 0 || !/[hw]/.test(text[at]!)) return at + 1;
  if (at > start && !/[\s*_~(]/.test(text[at - 1]!)) return at + 1;
  const bare = bareLinkAt(text, at, 'https');
  if (!bare || bare.href.startsWith('mailto:')) return at + 1;
  links.push({ url: decodeEntities(bare.href), start: at, end: bare.end });
  return bare.end;
}

/** What a link leads to, from behind its opening parenthesis on, and the offset behind the closing one. */
function targetAt(text: string, from: number): { readonly link: WrittenLink; readonly end: number } | undefined {
  const start = from + (matchAt(opening, text, from)?.[0].length ?? 0);
  const inPoints = matchAt(pointed, text, start)?.[0];
  if (inPoints === undefined && text.charCodeAt(start) === characterCodes.less) return undefined;
  const end = inPoints === undefined ? behindAddress(text, start) : start + inPoints.length;
  const rest = matchAt(ending, text, end);
  if (!rest) return undefined;
  const link = inPoints === undefined ? linkIn(text, start, end) : linkIn(text, start + 1, end - 1);
  return { link, end: end + rest[0].length };
}

/** Behind an address without points: at a blank, or at a parenthesis that it does not open. */
function behindAddress(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (const most = Math.min(text.length, start + longest); at < most; at++) {
    const code = text.charCodeAt(at);
    if (code <= characterCodes.space || (code === characterCodes.closeParenthesis && depth-- === 0)) break;
    if (code === characterCodes.openParenthesis && ++depth > mostNested) break;
    if (code === characterCodes.backslash) at++;
  }
  return at;
}

function linkIn(text: string, start: number, end: number): WrittenLink {
  return { url: decodeEntities(unescape(text.slice(start, end))), start, end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function firstHole(holes: readonly Span[], from: number): number {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holes[middle]!.end <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
