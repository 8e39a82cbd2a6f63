import type { LineChange } from '../reviseSource.js';
import { embeddedShortcode } from '../shortcodes/catalogue.js';
import { pairShortcodes } from '../shortcodes/pairShortcodes.js';
import type { ShortcodeNode } from '../shortcodes/shortcode.js';
import type { ShortcodeToken } from '../shortcodes/shortcodeToken.js';
import { lineAt, lineOf, type SourceText } from '../text.js';
import { noOpaqueLines, type LineSpan, type OpaqueLines } from './blocks/block.js';
import type { Span } from './blocks/blockContent.js';

/** Where the calls of shortcodes are in a text, and what of it they keep from being Markdown. */
export interface CallReading {
  /** From left to right delimiter, in order: openers, closers, and calls without content. */
  readonly calls: readonly Span[];
  readonly opaque: OpaqueLines;
  /** What the opaque code is inside of: the lines from that of the opener's end to that of the closer's start. */
  readonly codeSpans: readonly LineSpan[];
  /** Whether a change of plain text elsewhere leaves the calls what they are: nothing is broken or commented out. */
  readonly isSettled: boolean;
}

/** Embedded shortcodes whose inner content is not Markdown. */
const takeCode = ['highlight', 'comment', 'qr'];

const anyTakesCode = new RegExp(`\\{\\{[<%]\\s*(?:${takeCode.join('|')})\\b`, 'i');

export const noCalls: CallReading = { calls: [], opaque: noOpaqueLines, codeSpans: [], isSettled: true };

/** Finds them among the tokens of a text. */
export function readCalls(source: SourceText, tokens: readonly ShortcodeToken[]): CallReading {
  const calls: Span[] = [];
  let start = 0;
  for (const { type, start: from, end } of tokens) {
    if (type === 'leftDelimiter') start = from;
    else if (type === 'rightDelimiter') calls.push({ start, end });
  }
  const codeSpans = anyTakesCode.test(source.text) ? codeSpansIn(source, tokens) : [];
  return { calls, opaque: opaqueLines(source, calls, codeSpans), codeSpans, isSettled: areSettled(source, tokens) };
}

function codeSpansIn(source: SourceText, tokens: readonly ShortcodeToken[]): readonly LineSpan[] {
  const spans: LineSpan[] = [];
  const visit = (nodes: readonly ShortcodeNode[]): void => {
    for (const node of nodes) {
      if (node.kind !== 'call' || !node.inner) continue;
      if (!takeCode.includes(node.name.toLowerCase())) visit(node.children);
      else spans.push({ line: lineOf(source, node.inner.start), endLine: lineOf(source, node.inner.end) });
    }
  };
  visit(pairShortcodes(source, tokens, (name) => embeddedShortcode(name)?.inner).nodes);
  return spans;
}

function opaqueLines(source: SourceText, calls: readonly Span[], codeSpans: readonly LineSpan[]): OpaqueLines {
  const code = new Set<number>();
  for (const { line, endLine } of codeSpans) for (let each = line + 1; each < endLine; each++) code.add(each);
  const inCall = new Set<number>();
  for (const { start, end } of calls) {
    if (!hasLineEnd(source.text, start, end)) continue;
    const last = lineOf(source, end);
    for (let each = lineOf(source, start) + 1; each <= last; each++) inCall.add(each);
  }
  return code.size + inCall.size === 0 ? noOpaqueLines : { code, inCall };
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || code === 13) return true;
  }
  return false;
}

/** What is broken or commented out may end elsewhere after any change. */
function areSettled({ text }: SourceText, tokens: readonly ShortcodeToken[]): boolean {
  return !tokens.some(
    ({ type, start, end }) =>
      type === 'error' || (type === 'text' && end - start === 3 && /^\{\{[<%]$/.test(text.slice(start, end))),
  );
}

/** The former reading in the text as it is now; `undefined` where the change may have to do with a call. */
export function moveCalls(
  former: CallReading,
  before: SourceText,
  source: SourceText,
  change: LineChange,
): CallReading | undefined {
  const { line: changed, endLine, newEndLine } = change;
  const start = before.lineStarts[changed]!;
  const end = before.lineStarts[endLine + 1] ?? before.text.length + 1;
  if (!former.isSettled || former.calls.some((call) => call.start < end && call.end > start)) return undefined;
  for (let line = changed; line <= newEndLine; line++) if (lineAt(source, line).includes('{{')) return undefined;
  if (former.calls.length === 0) return former;
  const by = source.text.length - before.text.length;
  const calls = former.calls.map((call) => (call.start < end ? call : { start: call.start + by, end: call.end + by }));
  const moved = (line: number): number => (line > endLine ? line + newEndLine - endLine : line);
  const codeSpans = former.codeSpans.map((span) => ({ line: moved(span.line), endLine: moved(span.endLine) }));
  return { calls, opaque: opaqueLines(source, calls, codeSpans), codeSpans, isSettled: true };
}

/** Whether the calls outside a change are the same, before and after: a closer is one as long as something is open. */
export function keepsCalls(
  former: readonly Span[],
  calls: readonly Span[],
  before: SourceText,
  source: SourceText,
  { line, endLine, newEndLine }: LineChange,
): boolean {
  const start = source.lineStarts[line]!;
  const oldEnd = before.lineStarts[endLine + 1] ?? before.text.length + 1;
  const newEnd = source.lineStarts[newEndLine + 1] ?? source.text.length + 1;
  const by = source.text.length - before.text.length;
  const kept = calls.filter((call) => call.end <= start || call.start >= newEnd);
  const old = former.filter((call) => call.end <= start || call.start >= oldEnd);
  const isSame = (call: Span, index: number): boolean =>
    call.start === kept[index]!.start - (call.start < oldEnd ? 0 : by) &&
    call.end - call.start === kept[index]!.end - kept[index]!.start;
  return old.length === kept.length && old.every(isSame);
}

/** The text with a word in place of each call: this is what Markdown reads. Offsets stay what they are. */
export function maskCalls(source: SourceText, calls: readonly Span[]): SourceText {
  if (calls.length === 0) return source;
  const { text, lineStarts } = source;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of calls) {
    pieces.push(text.slice(from, start), wordLike(text, start, end));
    from = end;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), lineStarts };
}

/** A word of the same length; line ends stay, as the lines do. */
function wordLike(text: string, start: number, end: number): string {
  if (!hasLineEnd(text, start, end)) return 'x'.repeat(end - start);
  return text.slice(start, end).replace(/[^\r\n]/g, 'x');
}
