import type { ColumnMeaning } from '../../source/programmeFile.js';
import { guessMapping, plainName } from './meaningOf.js';
import {
  idsIn,
  keyedTable,
  nameOfRow,
  relationsOf,
  type Relation,
  type ProgrammeTable,
  type TableKind,
} from './relations.js';
import type { Row } from './table.js';

/** Tables as they are read, and those that belong to no session. */
export interface JoinedTables {
  readonly tables: readonly ProgrammeTable[];
  readonly unused: readonly ProgrammeTable[];
}

interface Related {
  readonly table: ProgrammeTable;
  readonly kind: TableKind;
  readonly relations: readonly Relation[];
}

/**
 * Makes one table of sessions of several that name each other by ids: sessions, speakers, rooms, and perhaps when a session is
 * where, or who speaks in which. Tables without such relations stay as they are.
 */
export function joinTables(tables: readonly ProgrammeTable[]): JoinedTables {
  if (tables.length < 2) return { tables, unused: [] };
  const keyed = tables.map(keyedTable);
  const related = keyed.map(({ table, kind }): Related => {
    const others = keyed.filter((other) => other.table !== table);
    return { table, kind, relations: relationsOf(table, others) };
  });
  const used = new Set(related.flatMap(({ relations }) => relations.map(({ to }) => to)));
  const details = related.filter(({ relations }) => relations.some(({ kind }) => kind === 'sessions'));
  const sessions = related.filter((each) => each.kind === 'sessions' && !details.includes(each));
  if (sessions.length === 0) return { tables, unused: [] };
  const others = related.filter((each) => each.kind !== 'sessions' && !details.includes(each) && !used.has(each.table));
  const context = used.size > 0 ? tables.map((table) => table.context).join(' ') : undefined;
  return {
    tables: sessions.map((each) => (context === undefined ? each.table : { ...joined(each, details), context })),
    unused: others.map(({ table }) => table),
  };
}

/** What several tables say of a session. */
interface JoinedSession {
  /** The people of other tables, in order. */
  readonly people: Row[];
  /** When and where it is, once or several times. */
  readonly slots: Row[];
  readonly cells: Map<string, string>;
}

function joined({ table, relations }: Related, details: readonly Related[]): ProgrammeTable {
  const sessions = new Map(table.rows.map((row) => [row, sessionOf(row, relations, table)]));
  for (const detail of details)
    for (const { column, byId } of detail.relations.filter(({ to }) => to === table))
      for (const row of detail.table.rows)
        for (const id of idsIn(row.get(column) ?? '')) addDetail(sessions.get(byId.get(id)!), row, detail);
  const rows = [...sessions.values()].flatMap(rowsOf);
  return { ...table, columns: [...new Set(rows.flatMap((row) => [...row.keys()]))], rows };
}

/** A session with the names of those whose ids it has. */
function sessionOf(row: Row, relations: readonly Relation[], { columns }: ProgrammeTable): JoinedSession {
  const session: JoinedSession = { people: [], slots: [], cells: new Map(row) };
  const own = guessMapping(columns);
  for (const relation of relations) {
    const meaning = meaningOf(relation);
    // Some files have both, names and ids.
    if (own[meaning] !== undefined && own[meaning] !== relation.column) continue;
    session.cells.delete(relation.column);
    const found = idsIn(row.get(relation.column) ?? '').flatMap((id) => relation.byId.get(id) ?? []);
    if (meaning === 'speakers') session.people.push(...found);
    else session.cells.set(titles[meaning], namesOf(found).join(', '));
  }
  return session;
}

/** Adds a row that names the session: a person, who speaks in it, or when and where it is. */
function addDetail(session: JoinedSession | undefined, row: Row, { kind, relations, table }: Related): void {
  if (!session) return;
  if (kind === 'people') {
    session.people.push(row);
    return;
  }
  const { cells, people } = sessionOf(
    row,
    relations.filter((each) => each.kind !== 'sessions'),
    table,
  );
  session.people.push(...people);
  for (const { column } of relations.filter((each) => each.kind === 'sessions')) cells.delete(column);
  const { start, date, room } = guessMapping([...cells.keys()]);
  if ((start ?? date ?? room) !== undefined) session.slots.push(cells);
  else for (const [column, cell] of cells) if (!session.cells.get(column)) session.cells.set(column, cell);
}

function rowsOf({ cells, people, slots }: JoinedSession): readonly Row[] {
  const names = namesOf(people);
  if (names.length > 0) cells.set(titles.speakers, names.join('; '));
  const firms = people.map(organisationOf);
  if (firms.some((firm) => firm !== '')) cells.set('Organisation', firms.join('; '));
  // What a table says of the time and the place comes before what the session says by itself.
  const filled = slots.map((slot) => new Map([...cells, ...Array.from(slot).filter(([, cell]) => cell.trim() !== '')]));
  return filled.length > 0 ? filled : [cells];
}

const titles = { speakers: 'Speakers', room: 'Room', track: 'Track' } as const satisfies Partial<
  Record<ColumnMeaning, string>
>;

function meaningOf({ kind, column, to }: Relation): keyof typeof titles {
  if (kind === 'people') return 'speakers';
  return /\btracks?\b/.test(`${plainName(column)} ${plainName(to.name)}`) ? 'track' : 'room';
}

function namesOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => nameOfRow(row) ?? []);
}

function organisationOf(row: Row): string {
  const { organisation } = guessMapping([...row.keys()]);
  return (organisation === undefined ? '' : (row.get(organisation) ?? '')).replace(/[;|\n]/g, ',').trim();
}
