import type { Span } from '../../../text.js';

export type Alignment = 'left' | 'center' | 'right' | '';

/** The alignments in a delimiter row; `undefined` for any other line. */
export function readDelimiterRow(line: string): readonly Alignment[] | undefined {
  if (!/^ {0,3}[-|:][-|:\s]*$/.test(line)) return undefined;
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  if (cells.length === 0 || !cells.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
  return cells.map((cell) => {
    if (!cell.endsWith(':')) return cell.startsWith(':') ? 'left' : '';
    return cell.startsWith(':') ? 'center' : 'right';
  });
}

/** Only this is white space to goldmark: a no-break space is the text of a cell. */
const space = /[ \t\n\v\f\r]/;

/**
 * The cells of a row without white space around them, as offsets in it, including escaped pipes. A pipe at either end is
 * not part of a cell.
 */
export function cellSpans(row: string): readonly Span[] {
  const { end } = insideOf(row);
  // As in goldmark, nothing between the last two pipes is not a cell.
  return writtenCells(row).flatMap((cell) => (cell.start < end ? [trimmed(row, cell.start, cell.end)] : []));
}

/** The cells of a row with the white space around them, as offsets in it. */
export function writtenCells(row: string): readonly Span[] {
  const { start: first, end } = insideOf(row);
  const cells: Span[] = [];
  for (let start = first; start <= end;) {
    let close = start;
    while (close < end && (row[close] !== '|' || row[close - 1] === '\\')) close++;
    cells.push({ start, end: close });
    start = close + 1;
  }
  return cells;
}

/** A row without white space and a pipe at either end. */
function insideOf(row: string): Span {
  const { start, end } = trimmed(row, 0, row.length);
  return { start: row[start] === '|' ? start + 1 : start, end: row[end - 1] === '|' ? end - 1 : end };
}

/** The cells of a row as written. */
export function rowCells(row: string): readonly string[] {
  return cellSpans(row).map(({ start, end }) => row.slice(start, end));
}

function trimmed(row: string, start: number, end: number): Span {
  while (start < end && space.test(row[start]!)) start++;
  while (end > start && space.test(row[end - 1]!)) end--;
  return { start, end };
}
