import Papa from 'papaparse';
import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import type { ProgrammeDraft } from '../../draft/programmeDraft.js';
import type { ProgrammeOptions } from '../../source/programmeFile.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';
import { guessMapping, isSound } from './meaningOf.js';
import { gridOf } from './grid.js';
import { joinTables } from './joinTables.js';
import type { ProgrammeTable } from './relations.js';
import { readTable, type Row } from './table.js';

/** Tables with commas, semicolons or tabs, whose first row names the columns. */
export const csv: Format = {
  name: 'CSV',
  recognises: (source) => isNamed(source) || hasHeader(source),
  read,
};

/** Several tables may be one programme: sessions, their speakers, and rooms. */
function read(sources: readonly Source[], notes: Notes, options: ProgrammeOptions): ProgrammeDraft {
  const all = sources.map((source) => tableOf(source, notes, options));
  const { tables, unused } = joinTables(all);
  for (const { name } of unused) notes.add(say('No session names anything in "{0}" by its id.', name));
  return merge(tables.map(({ columns, rows, context }) => readTable(columns, rows, context, options)));
}

function isNamed({ extension }: Source): boolean {
  return extension === 'csv' || extension === 'tsv';
}

/** A text without the name of a file, as from a spreadsheet: its first row has the names of a programme's columns. */
function hasHeader({ text, extension }: Source): boolean {
  if (!/^(?:txt|)$/.test(extension) || /^\s*[<{[|]/.test(text)) return false;
  const { data } = parse(text.slice(0, 4000), 8);
  const [head = [], ...rest] = data;
  const isTable = head.length >= 2 && rest.some((row) => row.length >= 2);
  return isTable && (isSound(guessMapping(head)) || gridOf(data) !== undefined);
}

function parse(text: string, preview = 0): ReturnType<typeof Papa.parse> {
  const [, mark] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const rows = mark ? text.replace(/^sep=.\r?\n/, '') : text;
  return Papa.parse(rows, {
    skipEmptyLines: 'greedy',
    preview,
    delimitersToGuess: ['\t', ';', ',', '|'],
    ...(mark ? { delimiter: mark } : {}),
  });
}

const mostColumns = 200;
const longest = 8_000_000;

function tableOf({ text, name }: Source, notes: Notes, options: ProgrammeOptions): ProgrammeTable {
  if (text.length > longest) notes.add(say('Only the beginning of "{0}" was read.', name));
  const { data, errors } = parse(text.slice(0, longest));
  if (errors.some(({ type }) => type === 'Quotes')) notes.add(say('Quotation marks in "{0}" do not match.', name));
  const start = headerAt(data);
  const columns = distinct((data[start] ?? []).slice(0, mostColumns));
  const rows = data
    .slice(start + 1)
    .map((cells): Row => new Map(columns.map((column, index) => [column, cells[index] ?? ''])));
  const grid = options.columns || guessMapping(columns).title !== undefined ? undefined : gridOf(data);
  const beginning = text.slice(0, 2000);
  return grid ? { name, ...grid, context: beginning } : { name, columns, rows, context: `${name} ${beginning}` };
}

const firstRows = 10;

/** The row with the names; above it there may be a title. */
function headerAt(data: readonly (readonly string[])[]): number {
  const found = data.slice(0, firstRows).findIndex((row) => isSound(guessMapping(row)));
  return Math.max(found, 0);
}

/** Columns with the same name, or none, get a number. */
function distinct(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const wanted = name.trim() || `Column ${index + 1}`;
    const own = used.has(wanted) ? `${wanted} (${index + 1})` : wanted;
    used.add(own);
    return own;
  });
}
