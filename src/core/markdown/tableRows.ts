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

/** The cells of a row, including escaped pipes. A pipe at either end is not part of a cell. */
export function rowCells(row: string): readonly string[] {
  const line = row.trim();
  const end = line.endsWith('|') ? line.length - 1 : line.length;
  const cells: string[] = [];
  for (let start = line.startsWith('|') ? 1 : 0; start < end;) {
    let close = start;
    while (close < end && (line[close] !== '|' || line[close - 1] === '\\')) close++;
    cells.push(line.slice(start, close).trim());
    start = close + 1;
  }
  return cells;
}
