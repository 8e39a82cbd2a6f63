import { say } from '../../../problem.js';
import { tablesWithin } from '../../../post/queries/forms/tables.js';
import type { TableLines } from '../../../post/queries/forms/tableLines.js';
import { tableLinesAt } from '../../../post/queries/forms/tableLines.js';
import type { AnyPart } from '../../../recap/model/parts.js';
import type { Recap, Talk } from '../../../recap/model/recap.js';
import { lineAt, lineCount, type TextEdit } from '../../../text.js';
import { readEdited } from '../../verification/tryEdits.js';
import { readOtherwise, refuse, type EditResult } from '../../verification/editResult.js';
import { isAsOrdered, orderAfter } from '../askedOrder.js';
import type { InsertionPoint } from '../insertionPoint.js';
import { rowEdits, tableOf } from './rowEdits.js';

export function isRow(part: AnyPart): part is Talk {
  return part.kind === 'talk' && part.form === 'table';
}

/**
 * Moves rows of tables, in the order that they have in the text, after another row, or to the end of a table that has no talk
 * yet. Rows that are not talks stay after the row that they follow.
 */
export function moveRows(recap: Recap, moved: readonly AnyPart[], point: InsertionPoint): EditResult {
  const { post, source } = recap;
  const rows = moved.filter(isRow);
  const [first] = rows;
  if (!first || rows.length < moved.length) return refuse(say('Table rows cannot be moved together with other talks.'));
  const target = targetOf(recap, point);
  if (!target)
    return refuse(say('"{0}" is a table row. It can only be moved to a place beside a row of a table.', first.title));
  const gone = rows.map(({ headingRange }) => headingRange.start.line);
  const tables = [target, ...gone.map((line) => tableOf(post, line))].filter(
    ({ delimiter }, index, all) => all.findIndex((each) => each.delimiter === delimiter) === index,
  );
  const texts = gone.map((line) => lineAt(source, line));
  const edits = tables.flatMap((table): readonly TextEdit[] => {
    const wanted: (number | string)[] = table.rows.filter((line) => !gone.includes(line));
    if (table === target) wanted.splice(placeIn(wanted, point), 0, ...texts);
    return rowEdits(post, table, wanted);
  });
  const after = readEdited(recap, edits);
  const order = orderAfter(recap, moved, point, 0);
  if (isAsOrdered(recap, after, order)) {
    const { start } = order.partIn(after).range;
    return { kind: 'edit', edits, selection: { start, end: start }, after };
  }
  return refuse(
    tables.length > 1 ? say('"{0}" can only be moved to a table with the same columns.', first.title) : readOtherwise,
  );
}

/** The table of the row above or below the place, or else the last one there. */
function targetOf({ post, source }: Recap, { above, before, holder }: InsertionPoint): TableLines | undefined {
  const beside = [above, before].find((part) => part !== undefined && isRow(part));
  if (beside) return tableOf(post, beside.headingRange.start.line);
  if (above ?? before) return undefined;
  const { start, end } = holder?.range ?? { start: { line: 0 }, end: { line: lineCount(source) - 1 } };
  const last = tablesWithin(post, start.line, end.line + 1).at(-1)?.[0];
  return last && tableLinesAt(post, last.line);
}

/** The index among the rows that stay. */
function placeIn(stay: readonly (number | string)[], { above, before }: InsertionPoint): number {
  if (above && isRow(above)) return stay.indexOf(above.headingRange.start.line) + 1;
  return before && isRow(before) ? stay.indexOf(before.headingRange.start.line) : stay.length;
}
