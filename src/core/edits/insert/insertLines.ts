import {
  isBlankLine,
  lineCount,
  lineEnd,
  lineRange,
  nextWrittenLine,
  type Position,
  type SourceText,
  type TextEdit,
} from '../../text.js';
import type { Correction } from '../../recap/model/readingOptions.js';
import type { SnippetStop } from './snippetStops.js';

/** An edit that only adds, and where the cursor goes once it is made. */
export interface Insertion {
  /** After it those that give the items of the list after it their numbers. */
  readonly edits: readonly [TextEdit, ...TextEdit[]];
  /** In the text after the edit: where one goes on writing. */
  readonly cursor: Position;
  /** The same place, as an offset in the edit's text. */
  readonly end: number;
  /** What is still to be filled in, in order, as offsets in the edit's text. */
  readonly stops: readonly { readonly start: number; readonly end: number }[];
  /** Tags for which the post's form has no place. */
  readonly unplaced?: readonly string[];
  /** What must be remembered, as its signs do not suffice, for the new talk to be read as one. */
  readonly correction?: Correction;
}

/** What is inserted, and `lineBreak`, which the line above gets where it must be parted from it. */
interface InsertedLines {
  readonly lines: readonly string[];
  readonly stops: readonly SnippetStop[];
  /** Where the cursor goes, if that is not the end of the last line. */
  readonly cursor?: { readonly line: number; readonly character: number };
  /** How many blank lines there are below, if that is not as many as above. */
  readonly below?: number;
  readonly lineBreak?: string;
}

/**
 * Puts lines after a line of text (-1: at the start), with blank lines above them, and as many below where text follows. In
 * front of a line wherever there is one: at the end of an indented line an editor would indent a snippet, too.
 */
export function insertLines(source: SourceText, line: number, blanks: number, inserted: InsertedLines): Insertion {
  return amongBlankLines(source, line, blanks, inserted) ?? withBlankLines(source, line, blanks, inserted);
}

/** Where there are more blank lines than needed, as below the first day of a new recap, they are used; else `undefined`. */
function amongBlankLines(
  source: SourceText,
  line: number,
  blanks: number,
  { lines, stops, cursor, lineBreak = '', below = blanks }: InsertedLines,
): Insertion | undefined {
  const next = nextWrittenLine(source, line + 1);
  // The last of the lines, if it is for notes, is one that is there.
  const isOpen = lines.length > 1 && lines.at(-1) === '' && !cursor && lineBreak === '';
  const needed = blanks + 1 + Math.max(1, below);
  if (line < 0 || !isOpen || next >= lineCount(source) || next - line - 1 < needed) return undefined;
  const start = { line: line + 1 + blanks, character: 0 };
  const eol = lineEnd(source);
  const newText = lines.slice(0, -1).join(eol) + eol;
  return {
    edits: [{ range: { start, end: start }, newText }],
    cursor: { line: start.line + lines.length - 1, character: 0 },
    end: newText.length,
    stops: placedStops(stops, (index) => offsetOfLine(lines, index, eol)),
  };
}

function offsetOfLine(lines: readonly string[], index: number, eol: string): number {
  return lines.slice(0, index).reduce((sum, each) => sum + each.length + eol.length, 0);
}

function placedStops(stops: readonly SnippetStop[], offsetOf: (line: number) => number): Insertion['stops'] {
  return stops.map(({ line, character, length }) => {
    const start = offsetOf(line) + character;
    return { start, end: start + length };
  });
}

function withBlankLines(
  source: SourceText,
  line: number,
  blanks: number,
  { lines, stops, lineBreak = '', below = blanks, ...rest }: InsertedLines,
): Insertion {
  const eol = lineEnd(source);
  const hasNext = line + 1 < lineCount(source) && lineBreak === '';
  const isLast = line + 1 >= lineCount(source);
  const start = hasNext ? { line: line + 1, character: 0 } : lineRange(source, line).end;
  const above = line < 0 ? 0 : blanks;
  const lead = lineBreak + (hasNext ? '' : eol) + eol.repeat(above);
  const offsetOf = (index: number): number => lead.length + offsetOfLine(lines, index, eol);
  const last = lines.length - 1;
  const cursor = rest.cursor ?? { line: last, character: lines[last]?.length ?? 0 };
  return {
    edits: [
      {
        range: { start, end: start },
        newText:
          lead + lines.join(eol) + (hasNext || isLast ? eol : '') + eol.repeat(blanksMissing(source, line + 1, below)),
      },
    ],
    cursor: { line: line + 1 + above + cursor.line, character: cursor.character },
    end: offsetOf(cursor.line) + cursor.character,
    stops: placedStops(stops, offsetOf),
  };
}

/** The last line at or above a line that is not blank; the front matter counts. -1 where there is none. */
export function lastTextLine(source: SourceText, line: number): number {
  let last = line;
  while (last >= 0 && isBlankLine(source, last)) last--;
  return last;
}

/** How many blank lines are missing before what follows; none at the end of a text. */
function blanksMissing(source: SourceText, from: number, wanted: number): number {
  const line = nextWrittenLine(source, from);
  return line >= lineCount(source) ? 0 : Math.max(0, wanted - (line - from));
}
