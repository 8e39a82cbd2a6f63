import type { DayDraft, ProgrammeDraft, SessionDraft } from '../../draft/programmeDraft.js';
import type { Notes } from '../../draft/notes.js';
import type { ProgrammeOptions } from '../../source/programmeFile.js';
import { isRecord, textAt } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { readTable } from '../table/table.js';
import { collectEntries, type Entry } from './collectEntries.js';
import { dataOf, type PlainValue } from './dataValue.js';
import { DataReferences } from './dataReferences.js';
import { columnsOf, rowOf } from './entryRow.js';

/** Data of a site, in whatever form its theme wants: the objects that have a title, and a time or speakers. */
export const dataFile: Format = {
  name: 'data file',
  isGuess: true,
  recognises: (source) => source.text.length < longest && dataOf(source) !== undefined,
  read,
};

const longest = 20_000_000;

function read(sources: readonly Source[], _notes: Notes, options: ProgrammeOptions): ProgrammeDraft {
  const values = sources.flatMap((source) => dataOf(source) ?? []);
  const references = new DataReferences(values);
  const entries = collectEntries(values, references, options.columns);
  const rows = entries.map((entry) => rowOf(entry, references));
  const context = sources.map(({ name, text }) => `${name} ${text.slice(0, 2000)}`).join(' ');
  const draft = readTable(columnsOf(rows), rows, context, options);
  return {
    ...draft,
    ...namesOf(values),
    sessions: draft.sessions.map((session, index) => withId(session, entries[index]!)),
  };
}

function withId(session: SessionDraft, { value }: Entry): SessionDraft {
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
