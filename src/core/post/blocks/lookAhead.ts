import { characterCodes, isSpace } from '../characterCodes.js';
import { interrupts } from './interrupts.js';
import { enterLazily, enterQuote, isBlank, lazy, readLine, type Line } from './line.js';
import { indentOf, listIndentOf, viewIn, type Scan } from './scan.js';
import { delimiterColumns, hasPipe, mayDelimit, rowCells } from './table.js';

/**
 * Reads a line as the open quotes show it, into `views`, and says how many of them it goes on with: in one it has its mark,
 * or it is lazy, which only a paragraph will take.
 */
export function readViews(scan: Scan, number: number, views: Line[]): number {
  const { source, quotes } = scan;
  const { text } = source;
  let outer = viewIn(views, 0);
  readLine(source, number, outer);
  let wasLazy = false;
  for (let depth = 0; depth < quotes.length; depth++) {
    const quote = quotes[depth]!;
    if (isBlank(outer)) return depth;
    const inner = viewIn(views, depth + 1);
    if (outer.column >= quote.outerIndent && text.charCodeAt(outer.pos) === characterCodes.greater) {
      enterQuote(text, outer, inner);
    } else {
      if (quote.endsBlank) return depth;
      // Two quotes further in, nothing is new any more: what is lazy in both has no column in either.
      if (!wasLazy && interrupts(text, outer, quote.outerIndent, quote.outerListIndent, false)) return depth;
      wasLazy = outer.column === lazy;
      enterLazily(outer, inner);
    }
    outer = inner;
  }
  return quotes.length;
}

/** The line as the innermost quote shows it; undefined where it does not go on with all of them. */
function viewAhead(scan: Scan, number: number, views: Line[]): Line | undefined {
  if (number >= scan.endLine || scan.literal.has(number)) return undefined;
  const depth = scan.quotes.length;
  return readViews(scan, number, views) === depth ? viewIn(views, depth) : undefined;
}

/** How many columns the table has that begins on a line, to which the line below it decides; 0 where none does. */
export function tableColumns(scan: Scan, line: Line): number {
  const { text, lineStarts } = scan.source;
  const below = line.number + 1;
  if (below >= scan.endLine) return 0;
  const code = text.charCodeAt(lineStarts[below]!);
  if (!mayDelimit(code) && !isSpace(code) && code !== characterCodes.greater) return 0;
  const indent = indentOf(scan);
  if (line.column - indent >= 4) return 0;
  const delimiters = viewAhead(scan, below, scan.furtherAhead);
  if (!delimiters || delimiters.column < indent || delimiters.column - indent >= 4) return 0;
  const columns = delimiterColumns(text, delimiters);
  return columns > 0 && hasPipe(text, line) && rowCells(text, line) === columns ? columns : 0;
}

/** Gives the lines below one by one, up to where a block ends that is no paragraph but reads on over line ends. */
export function followingLines(scan: Scan, from: number): () => Line | undefined {
  let number = from;
  return () => {
    const line = viewAhead(scan, ++number, scan.ahead);
    if (!line || isBlank(line)) return undefined;
    const indent = indentOf(scan);
    if (line.column === lazy || line.column - indent >= 4) return line;
    if (tableColumns(scan, line) > 0) return undefined;
    return interrupts(scan.source.text, line, indent, listIndentOf(scan), false) ? undefined : line;
  };
}
