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
}

/** What is inserted, and `lineBreak`, which the line above gets where it must be parted from it. */
interface InsertedLines {
  readonly lines: readonly string[];
  readonly stops: readonly SnippetStop[];
  readonly lineBreak?: string;
}

/**
 * Puts lines after a line of text (-1: at the start), with blank lines above them, and as many below where text follows. In
 * front of a line wherever there is one: at the end of an indented line an editor would indent a snippet, too.
 */
export function insertLines(
  source: SourceText,
  line: number,
  blanks: number,
  { lines, stops, lineBreak = '' }: InsertedLines,
): Insertion {
  const eol = lineEnd(source);
  const hasNext = line + 1 < lineCount(source) && lineBreak === '';
  const isLast = line + 1 >= lineCount(source);
  const start = hasNext ? { line: line + 1, character: 0 } : lineRange(source, line).end;
  const above = line < 0 ? 0 : blanks;
  const lead = lineBreak + (hasNext ? '' : eol) + eol.repeat(above);
  const offsetOf = (index: number): number =>
    lead.length + lines.slice(0, index).reduce((sum, each) => sum + each.length + eol.length, 0);
  const last = lines.length - 1;
  const character = lines[last]?.length ?? 0;
  return {
    edits: [
      {
        range: { start, end: start },
        newText:
          lead + lines.join(eol) + (hasNext || isLast ? eol : '') + eol.repeat(blanksMissing(source, line + 1, blanks)),
      },
    ],
    cursor: { line: line + 1 + above + last, character },
    end: offsetOf(last) + character,
    stops: stops.map((stop) => {
      const from = offsetOf(stop.line) + stop.character;
      return { start: from, end: from + stop.length };
    }),
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
