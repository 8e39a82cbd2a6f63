import { writtenCells } from '../../../post/blocks/syntax/tableRows.js';
import { tablesWithin } from '../../../post/queries/forms/tables.js';
import { tableLinesAt } from '../../../post/queries/forms/tableLines.js';
import type { Post } from '../../../post/post.js';
import { readColumns } from '../../../recap/candidates/table/tableColumns.js';
import type { ColumnRole } from '../../../recap/candidates/table/tableHeader.js';
import type { Talk } from '../../../recap/model/recap.js';
import { lineAt } from '../../../text.js';
import { escapePipes, escapeText, joinNames } from '../../escapeText.js';
import type { NewTalk } from '../newTalk.js';
import { cursorMark, markedStop, withoutMarks } from '../snippetStops.js';
import { timeLike } from './timeLike.js';
import { formatTitle, type TitleForm } from './titleForm.js';

/** How a table writes a talk. */
export interface RowForm {
  readonly kind: 'row';
  readonly columns: readonly Column[];
  /** What is before the first cell, between two, and after the last one, without what only aligns them. */
  readonly open: string;
  readonly between: string;
  readonly close: string;
  /** The first line of a table whose columns have names, and the second line of any. */
  readonly header: string | undefined;
  readonly delimiter: string;
  /** Whether it is the first row of a new table. */
  readonly startsTable: boolean;
  /** Whether there is a place for notes below the row. */
  readonly notes: boolean;
}

interface Column {
  readonly role: ColumnRole | undefined;
  /** Whether it is for tags by its name. */
  readonly isForTags: boolean;
  readonly isForNotes: boolean;
  /** How many characters a cell has, where that aligns them; 0 where they are not aligned. */
  readonly width: number;
  /** What the row that the form is read from has there. */
  readonly written: string;
}

/** What a column for notes is called. */
const notesHeader =
  /^(?:(?:my )?(?:notes?|comments?|remarks?|thoughts)|notizen?|anmerkung(?:en)?|bemerkung(?:en)?|kommentare?|remarques?|notas?|opmerkingen|メモ|感想|備考|备注|笔记|메모|비고)$/i;

/** A cell that is longer is prose. */
const longestLabel = 80;

function isForNotes(role: ColumnRole | undefined, name = '', written = ''): boolean {
  return notesHeader.test(name) || ((role ?? 'other') === 'other' && written.length > longestLabel);
}

/** Reads the form from a row; `undefined` where its table is not a schedule. */
export function readRowForm(post: Post, { headingRange }: Talk): RowForm | undefined {
  const { line } = headingRange.start;
  const lines = tableLinesAt(post, line);
  const table = lines && tablesWithin(post, lines.rows[0]!, lines.rows[0]! + 1)[0];
  const found = table && readColumns(table);
  if (!found) return undefined;
  const { source } = post;
  const header = lineAt(source, lines.rows[0]!);
  const names = cellsOf(header);
  const row = lineAt(source, line);
  const cells = cellsOf(row);
  const isAligned = lengthsOf(row) === lengthsOf(lineAt(source, lines.delimiter));
  return {
    kind: 'row',
    columns: found.roles.map((role, index) => ({
      role,
      isForTags: found.hasHeader && /^#?\s*tags?$/i.test(names[index] ?? ''),
      isForNotes: isForNotes(role, found.hasHeader ? names[index] : undefined, cells[index]),
      width: isAligned ? (widthsOf(row)[index] ?? 0) : 0,
      written: cells[index] ?? '',
    })),
    open: /^\s*(?:\| ?)?/.exec(row)![0],
    between: row.includes(' | ') ? ' | ' : '|',
    close: /(?: ?\|)?$/.exec(row.trimEnd())![0],
    header: found.hasHeader ? header : undefined,
    delimiter: lineAt(source, lines.delimiter),
    startsTable: false,
    notes: false,
  };
}

/** The cells with the white space around them. */
function partsOf(row: string): readonly string[] {
  return writtenCells(row).map(({ start, end }) => row.slice(start, end));
}

function cellsOf(row: string): readonly string[] {
  return partsOf(row).map((cell) => cell.trim());
}

function lengthsOf(row: string): string {
  return partsOf(row)
    .map(({ length }) => length)
    .join();
}

/** Without a space on either side. */
function widthsOf(row: string): readonly number[] {
  return partsOf(row).map((cell) => cell.replace(/^ | $/g, '').length);
}

/** The row of a talk, with the lines that make it a table where it is the first; `form`: of the cell with its title. */
export function formatRow(talk: NewTalk, row: RowForm, form: TitleForm, joiner: string): readonly string[] {
  const { columns, open, between, close, header, delimiter, startsTable } = row;
  const cells = columns.map((column) => {
    const cell = escapePipes(cellText(column, talk, form, joiner));
    return cell + ' '.repeat(Math.max(0, column.width - withoutMarks(cell).length));
  });
  const line = (open + cells.join(between) + close).trimEnd();
  if (!startsTable) return [line];
  return header === undefined ? [line, delimiter] : [header, delimiter, line];
}

function cellText(
  { role, isForTags, isForNotes, written }: Column,
  talk: NewTalk,
  form: TitleForm,
  joiner: string,
): string {
  if (isForTags) return talk.tags.map((tag) => escapeText(tag)).join(', ');
  if (isForNotes) return cursorMark;
  switch (role) {
    case 'title':
      return formatTitle(talk, form, joiner);
    case 'speaker':
      return joinNames(talk.speakers.map(escapeText), joiner);
    case 'room':
      return escapeText(talk.room ?? '');
    case 'time':
      return talk.time ? timeLike(written, talk.time) : markedStop(written);
    default:
      return '';
  }
}

/** The form where a row is put after a line, zero-based: in the table there, or in one of its own. */
export function rowFormAfter(post: Post, row: RowForm, line: number): RowForm {
  const table = tableLinesAt(post, line);
  const columns = table && cellsOf(lineAt(post.source, table.delimiter)).length;
  return { ...row, startsTable: columns !== row.columns.length };
}

/** The form whose times stay empty. */
export function rowWithoutTime(row: RowForm): RowForm {
  return {
    ...row,
    columns: row.columns.map((column) => (column.role === 'time' ? { ...column, role: 'other' } : column)),
  };
}

/** Whether a row has a place for the names, the tags, or the notes. */
export function hasColumnFor({ columns }: RowForm, what: 'speakers' | 'tags' | 'notes'): boolean {
  return columns.some(({ role, isForTags, isForNotes }) =>
    what === 'tags' ? isForTags : what === 'notes' ? isForNotes : role === 'speaker',
  );
}
