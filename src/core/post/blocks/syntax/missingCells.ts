/**
 * The number of cells that a document may leave out of the rows of its tables. Hugo adds them all, so that a text of a few
 * kilobytes can grow to many megabytes.
 */
export const mostMissingCells = 20_000;

/** How many cells the rows leave out, given the number of columns and the cells that each row has. */
export function countMissingCells(columns: number, rows: readonly number[]): number {
  return rows.reduce((sum, cells) => sum + Math.max(0, columns - cells), 0);
}
