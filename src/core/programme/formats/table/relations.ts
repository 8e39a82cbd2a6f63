import { guessMapping, plainName } from './meaningOf.js';
import type { Row } from './table.js';

/** A table of a programme: its name is that of its file. */
export interface ProgrammeTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What may say of when the conference is. */
  readonly context: string;
}

/** What the rows of a table are. */
export type TableKind = 'sessions' | 'people' | 'places' | 'links';

/** A column whose cells name rows of another table by their ids. */
export interface Relation {
  readonly column: string;
  readonly to: ProgrammeTable;
  readonly kind: TableKind;
  /** The rows of the other table by their ids. */
  readonly byId: ReadonlyMap<string, Row>;
}

const words: Readonly<Record<Exclude<TableKind, 'links'>, RegExp>> = {
  people:
    /\b(?:speakers?|presenters?|authors?|persons?|people|panelists?|hosts?|users?|refere\w+|vortragende\w*|sprecher\w*|intervenants?|ponentes?|relator[ei]|oradores|sprekers?)\b/,
  places:
    /\b(?:rooms?|locations?|stages?|venues?|halls?|places?|tracks?|raum|raume|orte?|saal|sale|salles?|salas?|zaal|zalen)\b/,
  sessions:
    /\b(?:sessions?|talks?|events?|proposals?|submissions?|programm?e?|agenda|vortrage?|conferences?|charlas?|ponencias?)\b/,
};

/** Columns that only a person has. */
const ofPeople =
  /^(?:first ?name|last ?name|surname|given name|vorname|nachname|nom|prenom|nombre|apellidos?|cognome|bio|biography|tag ?line|avatar|photo|job title|full ?name)$/;

/** What a table holds, by its columns, and by the name of its file where these do not say it. */
function kindOf({ name, columns }: ProgrammeTable): TableKind {
  const plain = columns.map(plainName);
  const { title, start, date } = guessMapping(columns);
  const isTitled = title !== undefined && plainName(title) !== 'name';
  const isPerson = plain.filter((each) => ofPeople.test(each)).length;
  if (isPerson > 1 || (isPerson > 0 && (start ?? date) === undefined && !plain.includes('description')))
    return 'people';
  if (isTitled && (start ?? date) !== undefined) return 'sessions';
  if (title === undefined && isPerson === 0) return 'links';
  const file = plainName(name.replace(/\.[^.]*$/, ''));
  return (['people', 'places'] as const).find((kind) => words[kind].test(file)) ?? 'sessions';
}

/** A table with what is asked of it for each of the others. */
export interface KeyedTable {
  readonly table: ProgrammeTable;
  readonly kind: TableKind;
  /** The rows by their ids, for each column of ids. */
  readonly keys: readonly ReadonlyMap<string, Row>[];
}

export function keyedTable(table: ProgrammeTable): KeyedTable {
  return { table, kind: kindOf(table), keys: idColumns(table).map((column) => rowsById(table, column)) };
}

/** What the columns of a table say of rows in others. */
export function relationsOf(table: ProgrammeTable, others: readonly KeyedTable[]): readonly Relation[] {
  const [own] = idColumns(table);
  return table.columns.flatMap((column) => {
    const cells = table.rows.flatMap((row) => idsIn(row.get(column) ?? ''));
    const found = others.flatMap(({ table: to, kind, keys }): Relation[] => {
      if (cells.length === 0 || kind === 'links') return [];
      const isNamed = words[kind].test(plainName(column));
      const byId = column === own && !isNamed ? undefined : keys.find((ids) => areIdsOf(cells, ids, isNamed));
      return byId ? [{ column, to, kind, byId }] : [];
    });
    return found.slice(0, 1);
  });
}

/** Numbers are the same everywhere: then the column has to say what it is about. */
function areIdsOf(cells: readonly string[], ids: ReadonlyMap<string, Row>, isNamed: boolean): boolean {
  const known = cells.filter((cell) => ids.has(cell)).length;
  return known * 5 >= cells.length * 4 && (isNamed || ![...ids.keys()].every((id) => /^\d{1,6}$/.test(id)));
}

/** The ids in a cell: `12`, `ada-ek; bo-li`, `["a","b"]`. */
export function idsIn(cell: string): readonly string[] {
  return cell
    .replace(/^\s*[[{(]|[\])}]\s*$/g, '')
    .split(/[,;|\n]/)
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((part) => part !== '');
}

/** The columns whose cells are ids, each its own; that of the rows themselves first. */
function idColumns({ columns, rows }: ProgrammeTable): readonly string[] {
  const named = columns.filter((column) =>
    /(?:^|\s)(?:id|ids|key|code|slug|uid|uuid|guid|handle|nr|number)$/.test(plainName(column)),
  );
  return named.filter((column) => {
    const values = rows.map((row) => row.get(column)?.trim() ?? '').filter((id) => id !== '');
    return values.length > 0 && new Set(values).size === values.length;
  });
}

function rowsById({ rows }: ProgrammeTable, key: string): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (row.get(key)?.trim() ? [[row.get(key)!.trim(), row] as const] : [])));
}

/** What a person or a place is called. */
export function nameOfRow(row: Row): string | undefined {
  const byName = new Map(Array.from(row, ([column, cell]) => [plainName(column).replace(/ /g, ''), cell.trim()]));
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => byName.get(name)).find((text) => text !== undefined && text !== '');
  const whole = first([
    'fullname',
    'displayname',
    'speakername',
    'speaker',
    'roomname',
    'trackname',
    'name',
    'room',
    'track',
    'title',
    'label',
  ]);
  const [given, family] = [
    first(['firstname', 'givenname', 'vorname', 'prenom', 'nombre', 'nome']),
    first(['lastname', 'surname', 'familyname', 'nachname', 'nom', 'apellidos', 'apellido', 'cognome']),
  ];
  if (given !== undefined || family !== undefined)
    return [given, family].filter((part) => part !== undefined).join(' ');
  return whole;
}
