import type { SourceText } from '../../text.js';
import { characterCodes, isSpace } from '../characterCodes.js';

/**
 * A line as the quotes around it show it. Columns count from the first character that the innermost quote leaves, a tab
 * filling up to a multiple of four; list items take nothing away from a line. Mutable, to be used for one line after another.
 */
export interface Line {
  /** Zero-based. */
  number: number;
  /** Offset of the first character behind the quotes' marks. */
  start: number;
  /** Columns that the innermost quote's mark took: tabs behind it stop where they did with the mark. */
  taken: number;
  /** Offset of the first character that is neither blank nor the mark of an item that begins on this line. */
  pos: number;
  /** Column of `pos`; `lazy` where a quote's mark is missing. */
  column: number;
  /** Offset where the line's text is over. */
  end: number;
}

/** The column of a line without the quote's mark that may still go on with a paragraph in it: less than any column. */
export const lazy = -1;

export function createLine(): Line {
  return { number: 0, start: 0, taken: 0, pos: 0, column: 0, end: 0 };
}

export function isBlank(line: Line): boolean {
  return line.pos >= line.end;
}

/** Reads a line as it stands in the text. */
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

/** Offset where the text of a line is over: of its line end, or of the text's end. */
export function endOf(text: string, lineStarts: readonly number[], number: number): number {
  const next = lineStarts[number + 1];
  if (next === undefined) return text.length;
  const isCrLf =
    text.charCodeAt(next - 1) === characterCodes.lineFeed &&
    text.charCodeAt(next - 2) === characterCodes.carriageReturn;
  return isCrLf && next - 2 >= lineStarts[number]! ? next - 2 : next - 1;
}

/** Moves `pos` behind the blanks at `from`, which stands in `column`; tabs stop `shift` columns earlier. */
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
 * What the quote whose mark stands at `outer.pos` shows of the line. One blank behind the mark belongs to it, of a tab one
 * column. Where tabs stop inside two quotes and more is markdown-it's reckoning.
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

/** What a quote without a mark shows of a line that may go on with its paragraph. */
export function enterLazily(outer: Line, inner: Line): void {
  inner.number = outer.number;
  inner.start = outer.start;
  inner.taken = outer.taken;
  inner.pos = outer.pos;
  inner.column = lazy;
  inner.end = outer.end;
}
