import { at, isRecord, listOf, textAt, textOf, type JsonRecord } from '../../source/json.js';
import { guessMapping } from '../table/meaningOf.js';
import type { Row } from '../table/table.js';
import type { DataEntry } from './collectEntries.js';
import { nameOf, type DataReferences } from './dataReferences.js';

const mostColumns = 200;

/** The keys of all rows, in the order in which they first occur. */
export function columnsOf(rows: readonly Row[]): readonly string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const column of row.keys()) if (columns.size < mostColumns) columns.add(column);
  return [...columns];
}

/** Rows in which what has several names has that of the whole table, too: breaks may have a `name`, and talks a `title`. */
export function inSameColumns(rows: readonly Row[]): readonly Row[] {
  const common = Object.entries(guessMapping(columnsOf(rows)));
  return rows.map((row) => {
    const own: Readonly<Record<string, string | undefined>> = guessMapping([...row.keys()]);
    const others = common.flatMap(([meaning, column]) => {
      const text = row.has(column) ? undefined : row.get(own[meaning] ?? '');
      return text === undefined ? [] : [[column, text] as const];
    });
    return others.length > 0 ? new Map([...row, ...others]) : row;
  });
}

/** An object as a row of a table: what it does not say itself is taken from those around it. */
export function rowOf({ value, around }: DataEntry, references: DataReferences): Row {
  const row = new Map<string, string>();
  for (const [key, child] of Object.entries(value)) {
    const text = textIn(key, child, references);
    if (text !== undefined) row.set(key, text);
  }
  const own = guessMapping([...row.keys()]);
  for (const meaning of ['date', 'start', 'end', 'room', 'track'] as const) {
    const text = around[meaning];
    const isEnd = meaning === 'end' && (own.start ?? own.duration) !== undefined;
    const ownText = row.get(own[meaning] ?? '');
    // `data` is a date in Italian, and anything in English.
    const isOwn = ownText !== undefined && (meaning !== 'date' || /\d/.test(ownText));
    if (text !== undefined && !isOwn && !isEnd) row.set(meaning, text);
  }
  if (own.speakers === undefined && own.title !== undefined && isPersonal(value))
    row.set('speakers', nameOf(value) ?? '');
  return row;
}

/** A speaker with the title of a talk. */
function isPersonal(value: JsonRecord): boolean {
  const isPerson = ['bio', 'biography', 'image', 'photo', 'avatar', 'twitter', 'company'].some(
    (key) => at(value, key) !== undefined,
  );
  if (isPerson && at(value, 'name') !== undefined && at(value, 'title') !== undefined) return true;
  return (
    textAt(value, 'name', 'fullName') !== undefined &&
    textAt(value, 'talk', 'talk_title', 'talkTitle', 'session_title') !== undefined
  );
}

function textIn(key: string, value: unknown, references: DataReferences): string | undefined {
  const isPeople = guessMapping([key]).speakers !== undefined;
  if (isPeople) return namesIn(value, references).join('; ') || undefined;
  if (isRecord(value)) return textOf(value) ?? textAt(value, 'name', 'title', 'url', 'href');
  if (!Array.isArray(value)) return typeof value === 'boolean' ? undefined : textOf(value);
  const texts = listOf(value).flatMap((item) => textOf(item) ?? textAt(item, 'name', 'title', 'url') ?? []);
  return texts.length > 0 ? texts.join(', ') : undefined;
}

function namesIn(value: unknown, references: DataReferences): readonly string[] {
  if (Array.isArray(value)) return listOf(value).flatMap((item) => namesIn(item, references));
  if (isRecord(value)) {
    const person = references.person(textAt(value, 'id', 'key', 'slug')) ?? value;
    const name = nameOf(value) ?? nameOf(person);
    return name === undefined
      ? Object.values(value).flatMap((item) => (isRecord(item) ? namesIn(item, references) : []))
      : [name];
  }
  const known = nameOf(references.person(value));
  const text = known ?? textOf(value);
  return text === undefined ? [] : [text];
}
