import type { DayDraft, ProgrammeDraft, SessionDraft } from '../../draft/programmeDraft.js';
import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import type { ProgrammeOptions } from '../../source/programmeFile.js';
import { isRecord, textAt } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { readTable } from '../table/table.js';
import { collectEntries, type DataEntry } from './collectEntries.js';
import { dataOf, type PlainValue } from './dataValue.js';
import { DataReferences } from './dataReferences.js';
import { columnsOf, inSameColumns, rowOf } from './entryRow.js';
import { unnamedEntries } from './unnamedEntries.js';

/** Data of a site, in whatever form its theme expects: the objects that have a title, and a time or speakers. */
export const dataFile: Format = {
  name: 'data file',
  isGuess: true,
  recognises: (source) => source.text.length < longest && dataOf(source) !== undefined,
  read,
};

const longest = 20_000_000;

function read(sources: readonly Source[], notes: Notes, options: ProgrammeOptions): ProgrammeDraft {
  const values = sources.flatMap((source) => dataOf(source) ?? []);
  const references = new DataReferences(values);
  const entries = collectEntries(values, references, options.columns);
  if (entries.length === 0) return withoutEntries(sources, values, notes, options);
  const written = entries.map((entry) => rowOf(entry, references));
  const rows = options.columns ? written : inSameColumns(written);
  const context = sources.map(({ name, text }) => `${name} ${text.slice(0, 2000)}`).join(' ');
  const draft = readTable(columnsOf(rows), rows, context, { ...options, isFilled: true });
  return {
    ...draft,
    ...namesOf(values),
    sessions: draft.sessions.map((session, index) => withId(session, entries[index]!)),
  };
}

/** The user may know what the keys mean, where there is something that may be a session. */
function withoutEntries(
  sources: readonly Source[],
  values: readonly PlainValue[],
  notes: Notes,
  options: ProgrammeOptions,
): ProgrammeDraft {
  const references = new DataReferences([]);
  const rows = unnamedEntries(values).map((value) => rowOf({ value, around: {} }, references));
  if (rows.length > 0) return readTable(columnsOf(rows), rows, '', options);
  for (const { name } of sources) notes.add(say('Nothing in "{0}" has a title, and a time or speakers.', name));
  return { sessions: [] };
}

function withId(session: SessionDraft, { value }: DataEntry): SessionDraft {
  return { ...session, id: textAt(value, 'id', 'code', 'slug', 'uid') };
}

/** What the top of a file says of the conference. */
function namesOf(values: readonly PlainValue[]): { event?: string; zone?: string; days?: readonly DayDraft[] } {
  const top = values.find(
    (value) => isRecord(value) && textAt(value, 'event', 'conference', 'timezone', 'time_zone', 'zone') !== undefined,
  );
  const [event, zone] = [
    textAt(top, 'event', 'conference', 'name'),
    textAt(top, 'timezone', 'timeZone', 'time_zone', 'zone'),
  ];
  return { ...(event !== undefined && { event }), ...(zone !== undefined && { zone }) };
}
