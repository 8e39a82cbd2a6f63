import type { PlainText } from '../../../post/queries/plainText.js';
import type { Table, TableRow } from '../../../post/queries/forms/tables.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { kindOfLabel } from '../title/addresses.js';
import { isTime } from '../title/leadingMarks.js';
import { readTitle } from '../title/readTitle.js';
import { roleOfHeader, type ColumnRole } from './tableHeader.js';

type Roles = readonly (ColumnRole | undefined)[];

export interface Columns {
  readonly roles: Roles;
  /** Whether the first row names the columns; otherwise it is a row like the others. */
  readonly hasHeader: boolean;
}

/** The maximum number of rows that are read to find what a column holds. */
const mostRows = 24;

/** Finds what the columns of a table hold, by its header or by the cells; `undefined` where it is not a schedule. */
export function readColumns(table: Table): Columns | undefined {
  const { cells } = table[0]!;
  const named = cells.map(({ text }) => roleOfHeader(text));
  const isEmpty = cells.every(({ text }) => text === '');
  const hasHeader = isEmpty || named.filter((role) => role !== undefined).length >= Math.min(2, named.length);
  const rows = table.slice(hasHeader ? 1 : 0, mostRows);
  const roles = named.map((role, index) => (hasHeader ? role : undefined) ?? roleOfCells(rows, index));
  const title = hasHeader && named.includes('title') ? named.indexOf('title') : titleColumn(rows, roles);
  if (title === undefined) return undefined;
  const marked = roles.map((role, index) => (role === 'seen' && !holdsMarks(rows, index) ? undefined : role));
  return { roles: marked.map((role, index) => roleBeside(role, index, title)), hasHeader };
}

/** Whether a column has marks for some of the talks: "x", "✓". */
function holdsMarks(rows: readonly TableRow[], index: number): boolean {
  const marks = filled(rows, index);
  return marks.length > 0 && marks.every(({ text }) => text.length <= longestMark);
}

const longestMark = 4;

/** Only one column holds the titles. */
function roleBeside(role: ColumnRole | undefined, index: number, title: number): ColumnRole | undefined {
  if (index === title) return 'title';
  return role === 'title' ? undefined : role;
}

/** What most of a column's cells are. */
function roleOfCells(rows: readonly TableRow[], index: number): ColumnRole | undefined {
  const cells = filled(rows, index);
  if (cells.length === 0) return undefined;
  const most = (is: (cell: PlainText) => boolean): boolean =>
    cells.filter((cell) => is(cell)).length * 2 > cells.length;
  if (most(({ text }) => isTime(text))) return 'time';
  if (most((cell) => !cell.text.startsWith('@') && readPeople(cell, 'title') !== undefined)) return 'speaker';
  if (most(({ links }) => links.length > 0 && links.every((link) => kindOfLabel(link) !== undefined))) return 'links';
  return most((cell) => isTitled(cell)) ? 'title' : undefined;
}

function filled(rows: readonly TableRow[], index: number): readonly PlainText[] {
  return rows.flatMap(({ cells }) => (cells[index] && cells[index].text !== '' ? [cells[index]] : []));
}

function isTitled(cell: PlainText): boolean {
  const reading = readTitle(cell);
  return reading !== undefined && (reading.setOff === 'link' || reading.speakers.length > 0);
}

/** The column of titles where none is named so: one of links or with names, else the first of short texts beside times or names. */
function titleColumn(rows: readonly TableRow[], roles: Roles): number | undefined {
  const isMostlyTitled = (index: number): boolean => {
    const cells = filled(rows, index);
    return cells.filter((cell) => isTitled(cell) || cell.text.split(/\s+/).length > 2).length * 2 > cells.length;
  };
  const titled = roles.findIndex((role, index) => role === 'title' || (role === 'links' && isMostlyTitled(index)));
  if (titled >= 0) return titled;
  if (!roles.includes('time') && !roles.includes('speaker')) return undefined;
  const found = roles.findIndex((role, index) => role === undefined && holdsTitles(rows, index));
  return found < 0 ? undefined : found;
}

function holdsTitles(rows: readonly TableRow[], index: number): boolean {
  const texts = filled(rows, index).map(({ text }) => text);
  const fitting = texts.filter((text) => text.length >= 6 && text.length <= 160 && /\p{L}{3}/u.test(text));
  return fitting.length > 0 && fitting.length * 2 >= texts.length;
}
