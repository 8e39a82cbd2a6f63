import type { SourceText } from '../../../text.js';
import { characterCodes, isSpace } from '../../characterCodes.js';

/**
 * A line without the marks of the enclosing quotes; list items remove nothing from a line. Columns are zero-based and
 * count from the first character in the innermost quote, with tab stops every four columns. Mutable, and reused for
 * every line.
 */
export interface Line {
  /** Zero-based. */
  number: number;
  /** Offset of the first character after the marks of the quotes. */
  start: number;
  /** Number of columns removed with the mark of the innermost quote; it does not change the tab stops. */
  taken: number;
  /**
   * Offset of the first character that is neither white space nor part of the mark of an item that begins on this line.
   */
  pos: number;
  /** Column of `pos`; `lazy` if the mark of a quote is missing. */
  column: number;
  /** Offset of the end of the line's text. */
  end: number;
}

/** The column of a line that can continue a paragraph in a quote without its mark: less than any other column. */
export const lazy = -1;

export function createLine(): Line {
  return { number: 0, start: 0, taken: 0, pos: 0, column: 0, end: 0 };
}

export function isBlank(line: Line): boolean {
  return line.pos >= line.end;
}

/** Reads a line outside all quotes. */
export function readLine({ text, lineStarts }: SourceText, number: number, line: Line): void {
  const start = lineStarts[number]!;
  line.number = number;
  line.start = start;
  line.taken = 0;
  line.end = endOf(text, lineStarts, number);
  line.pos = start;
  line.column = 0;
  if (isSpace(text.charCodeAt(start))) skipIndent(text, line, start, 0, 0);
}

/** Offset of the end of a line's text: of its line end, or of the end of the whole text. */
export function endOf(text: string, lineStarts: readonly number[], number: number): number {
  const next = lineStarts[number + 1];
  if (next === undefined) return text.length;
  const isCrLf =
    text.charCodeAt(next - 1) === characterCodes.lineFeed &&
    text.charCodeAt(next - 2) === characterCodes.carriageReturn;
  return isCrLf && next - 2 >= lineStarts[number]! ? next - 2 : next - 1;
}

/** Moves `pos` after the white space at `from`, which is in `column`; tab stops are `shift` columns to the left. */
export function skipIndent(text: string, line: Line, from: number, column: number, shift: number): void {
  let pos = from;
  let reached = column;
  for (; pos < line.end; pos++) {
    const code = text.charCodeAt(pos);
    if (code === characterCodes.space) reached++;
    else if (code === characterCodes.tab) reached += 4 - ((reached + shift) % 4);
    else break;
  }
  line.pos = pos;
  line.column = reached;
}

/**
 * Removes the mark of a quote at `outer.pos` from the line, with one space, or one column of a tab, after it. Tab stops
 * in nested quotes are calculated as in markdown-it.
 */
export function enterQuote(text: string, outer: Line, inner: Line): void {
  let start = outer.pos + 1;
  let column = outer.column + 1;
  let partOfTab = 0;
  const next = start < outer.end ? text.charCodeAt(start) : 0;
  if (next === characterCodes.space || (next === characterCodes.tab && (outer.taken + column) % 4 === 3)) {
    start++;
    column++;
  } else if (next === characterCodes.tab) partOfTab = 1;
  inner.number = outer.number;
  inner.start = start;
  inner.end = outer.end;
  skipIndent(text, inner, start, column, outer.taken + partOfTab);
  inner.column -= column;
  inner.taken = outer.column + (isSpace(next) ? 2 : 1);
}

/** Reads a line in a quote without its mark; it can only continue a paragraph. */
export function enterLazily(outer: Line, inner: Line): void {
  inner.number = outer.number;
  inner.start = outer.start;
  inner.taken = outer.taken;
  inner.pos = outer.pos;
  inner.column = lazy;
  inner.end = outer.end;
}
