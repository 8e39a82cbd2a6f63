import { writtenCells } from '../../post/blocks/syntax/tableRows.js';
import { tableLinesAt } from '../../post/queries/forms/tableLines.js';
import { tablesWithin } from '../../post/queries/forms/tables.js';
import { readColumns } from '../../recap/candidates/table/tableColumns.js';
import type { ColumnRole } from '../../recap/candidates/table/tableHeader.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { lineAt, type Range, type TextEdit } from '../../text.js';
import { escapePipes } from '../escapeText.js';

/** A cell of a row: where its text is, without the spaces around it. */
export interface RowCell {
  readonly role: ColumnRole | undefined;
  /** Whether the column's name says that it is for tags. */
  readonly isForTags: boolean;
  readonly text: string;
  readonly range: Range;
  /** Whether there is no space between its text and the next pipe. */
  readonly isTight: boolean;
}

/** The cells of a talk that is a row of a table; `undefined` where its table is not a schedule. */
export function rowCellsOf({ post, source }: Recap, { headingRange }: Talk): readonly RowCell[] | undefined {
  const { line } = headingRange.start;
  const lines = tableLinesAt(post, line);
  const table = lines && tablesWithin(post, lines.rows[0]!, lines.rows[0]! + 1)[0];
  const found = table && readColumns(table);
  if (!found) return undefined;
  const names = cellsIn(lineAt(source, lines.rows[0]!)).map(({ text }) => text);
  return cellsIn(lineAt(source, line)).map(({ text, start, isTight }, index) => ({
    isTight,
    role: found.roles[index],
    isForTags: found.hasHeader && /^#?\s*tags?$/i.test(names[index] ?? ''),
    text,
    range: { start: { line, character: start }, end: { line, character: start + text.length } },
  }));
}

interface WrittenCell {
  readonly text: string;
  readonly start: number;
  readonly isTight: boolean;
}

/** The texts of the cells of a row, and where they begin; that of an empty one after its first space. */
export function cellsIn(row: string): readonly WrittenCell[] {
  return writtenCells(row).map(({ start, end }) => {
    const whole = row.slice(start, end);
    const text = whole.trim();
    const lead = text === '' ? Math.min(1, whole.length) : whole.length - whole.trimStart().length;
    return { text, start: start + lead, isTight: lead + text.length === whole.length };
  });
}

/** Writes into an empty cell, or after what is in it. */
export function addToCell({ range, text, isTight }: RowCell, added: string): TextEdit {
  const newText = escapePipes(text === '' ? added : `, ${added}`) + (isTight && text === '' ? ' ' : '');
  return { range: { start: range.end, end: range.end }, newText };
}
