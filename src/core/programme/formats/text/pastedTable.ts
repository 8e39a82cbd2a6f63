import type { ProgrammeDraft } from '../../draft/programmeDraft.js';
import type { ProgrammeOptions } from '../../source/programmeFile.js';
import { gridOf } from '../table/grid.js';
import { guessMapping, isSound } from '../table/meaningOf.js';
import { readTable, type Row } from '../table/table.js';
import { dayLabel } from './dayLabel.js';

/** The rows of tables in Markdown, each after the line that begins its day. */
interface PastedRow {
  readonly cells: readonly string[];
  readonly day: string;
}

/** Reads tables in Markdown, whose first row names columns or rooms; `undefined` if there is none. */
export function pastedTable(text: string): ((options: ProgrammeOptions) => ProgrammeDraft) | undefined {
  const rows = rowsIn(text);
  const head = rows[0]?.cells;
  if (!head || rows.length < 2) return undefined;
  if (isSound(guessMapping(head))) {
    const columns = head.some((name) => guessMapping([name]).date !== undefined) ? head : [...head, 'date'];
    const list = rows.filter(({ cells }) => cells.join() !== head.join()).map((row) => rowOf(columns, row));
    return (options) => readTable(columns, list, text.slice(0, 2000), options);
  }
  const grid = gridOf(
    rows.flatMap(({ cells, day }, index) =>
      (day === rows[index - 1]?.day || day === '' ? [cells] : [[day], cells]).slice(index === 0 ? -1 : 0),
    ),
  );
  return grid && ((options) => readTable(grid.columns, grid.rows, text.slice(0, 2000), options));
}

function rowOf(columns: readonly string[], { cells, day }: PastedRow): Row {
  return new Map(columns.map((name, index) => [name, index < cells.length ? cells[index]! : day]));
}

function rowsIn(text: string): readonly PastedRow[] {
  const rows: PastedRow[] = [];
  let day = '';
  for (const line of text.split('\n')) {
    const isRow = /^\s*\|.*\|\s*$/.test(line);
    const plain = line.replace(/^[\s#*]+|[\s*]+$/g, '');
    if (!isRow && dayLabel(plain)) day = plain;
    if (isRow && !/^[\s|:-]+$/.test(line)) rows.push({ cells: cellsOf(line), day });
  }
  return rows;
}

/** Without the marks of links and emphasis. */
function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/<br\s*\/?>/gi, '\n')
        .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
        .replace(/\*\*|__|`/g, '')
        .replace(/\\\|/g, '|')
        .trim(),
    );
}
