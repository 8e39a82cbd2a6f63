import type { LineChange } from '../reviseSource.js';
import { embeddedShortcode } from '../shortcodes/catalogue.js';
import { pairShortcodes } from '../shortcodes/pairShortcodes.js';
import type { ShortcodeNode } from '../shortcodes/shortcode.js';
import type { ShortcodeToken } from '../shortcodes/lexer/shortcodeToken.js';
import { lineAt, lineOf, type SourceText, type Span } from '../text.js';
import { noOpaqueLines, type LineSpan, type OpaqueLines } from './blocks/block.js';

/** The calls of shortcodes in a text, and the parts of it that are not Markdown because of them. */
export interface CallReading {
  /** From left to right delimiter, in order: openers, closers, and calls without content. */
  readonly calls: readonly Span[];
  readonly opaque: OpaqueLines;
  /** The shortcodes that contain the opaque code: from the line of the opener's end to that of the closer's start. */
  readonly codeSpans: readonly LineSpan[];
  /** Whether changes of plain text elsewhere cannot affect the calls: nothing is malformed or commented out. */
  readonly isSettled: boolean;
}

/** Embedded shortcodes whose inner content is not Markdown. */
const takeCode = ['highlight', 'comment', 'qr'];

const anyTakesCode = new RegExp(`\\{\\{[<%]\\s*(?:${takeCode.join('|')})\\b`, 'i');

export function takesCode(name: string): boolean {
  return takeCode.includes(name.toLowerCase());
}

export const noCalls: CallReading = { calls: [], opaque: noOpaqueLines, codeSpans: [], isSettled: true };

/** Finds the calls among the tokens of a text. */
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
      if (!takesCode(node.name)) visit(node.children);
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

export function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || code === 13) return true;
  }
  return false;
}

/** After any change, something malformed or commented out may end elsewhere. */
function areSettled({ text }: SourceText, tokens: readonly ShortcodeToken[]): boolean {
  return !tokens.some(
    ({ type, start, end }) =>
      type === 'error' || (type === 'text' && end - start === 3 && /^\{\{[<%]$/.test(text.slice(start, end))),
  );
}

/** Moves the result for the previous version of a text; `undefined` if the change may affect a call. */
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

/** Whether two versions of a text have the same calls outside the lines that changed. */
export function haveSameCalls(
  former: readonly Span[],
  before: SourceText,
  calls: readonly Span[],
  source: SourceText,
  { line, endLine, newEndLine }: LineChange,
): boolean {
  const start = before.lineStarts[line]!;
  const oldEnd = before.lineStarts[endLine + 1] ?? before.text.length;
  const newEnd = source.lineStarts[newEndLine + 1] ?? source.text.length;
  const outside = (all: readonly Span[], end: number): readonly string[] =>
    all.flatMap((call) => {
      if (call.end <= start) return [`${call.start} ${call.end}`];
      return call.start >= end ? [`${call.start - end} ${call.end - end} below`] : [];
    });
  const [old, now] = [outside(former, oldEnd), outside(calls, newEnd)];
  return old.length === now.length && old.every((call, index) => call === now[index]);
}
