import type { KeptProgramme, ProgrammeSource } from '../keptProgramme.js';
import { columnMeanings, type ColumnMapping } from '../source/programmeFile.js';
import { dateFrom, fieldsOf, listOf, programmeFrom, textOf } from './programmeFrom.js';

/** The version of what is written. A later one is not read: it may mean something else. */
const version = 1;

const sourceKinds: readonly ProgrammeSource['kind'][] = ['file', 'clipboard', 'address', 'site'];

/** A programme without what the user ticked, which is stored apart, because it changes often. */
export type StoredProgramme = Omit<KeptProgramme, 'attended'>;

export function writeStored({ id, programme, source }: StoredProgramme): string {
  return JSON.stringify({ version, id, programme, source });
}

/** What was written; `'later'` if a later version wrote it, `undefined` if it cannot be read. Never throws. */
export function readStored(text: string): StoredProgramme | 'later' | undefined {
  const fields = fieldsOf(parsed(text));
  if (typeof fields?.['version'] !== 'number') return undefined;
  if (fields['version'] > version) return 'later';
  const [id, programme] = [textOf(fields['id']), programmeFrom(fields['programme'])];
  return id === undefined || !programme ? undefined : { id, programme, source: sourceFrom(fields['source']) };
}

export function writeAttended(sessions: readonly string[]): string {
  return JSON.stringify({ version, attended: sessions });
}

/** The ids of the sessions that the user attends; none if the text cannot be read. Never throws. */
export function readAttended(text: string): readonly string[] {
  return [...new Set(listOf(fieldsOf(parsed(text))?.['attended'], textOf))];
}

/** The sessions attended after some were ticked, or their ticks taken away. */
export function withAttended(
  attended: readonly string[],
  sessions: readonly string[],
  isAttended: boolean,
): readonly string[] {
  const others = attended.filter((each) => !sessions.includes(each));
  return isAttended ? [...others, ...sessions] : others;
}

/** Programmes, the latest conference first; those without a date last, the one read last first. */
export function latestFirst(programmes: readonly KeptProgramme[]): readonly KeptProgramme[] {
  const keyed = programmes.map((kept) => ({ kept, date: lastDate(kept) }));
  keyed.sort(
    (one, other) =>
      (one.date < other.date ? 1 : one.date > other.date ? -1 : 0) ||
      other.kept.source.readAt - one.kept.source.readAt ||
      (one.kept.id < other.kept.id ? -1 : 1),
  );
  return keyed.map(({ kept }) => kept);
}

function lastDate({ programme }: KeptProgramme): string {
  return programme.days.reduce((last, { date = '' }) => (date > last ? date : last), '');
}

function sourceFrom(value: unknown): ProgrammeSource {
  const fields = fieldsOf(value) ?? {};
  const readAt = fields['readAt'];
  return {
    kind: sourceKinds.find((kind) => kind === fields['kind']) ?? 'clipboard',
    uris: listOf(fields['uris'], textOf),
    format: textOf(fields['format']) ?? '',
    zone: textOf(fields['zone']),
    columns: columnsFrom(fields['columns']),
    date: dateFrom(fields['date']),
    readAt: typeof readAt === 'number' ? readAt : 0,
  };
}

function columnsFrom(value: unknown): ColumnMapping | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  return Object.fromEntries(
    columnMeanings.flatMap((meaning) => {
      const name = textOf(fields[meaning]);
      return name === undefined ? [] : [[meaning, name]];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
