import type { Programme, Session } from '../programme.js';
import { sessionsOf } from '../queries/sessionsOf.js';
import { fieldsOf, listOf, textOf } from '../stored/programmeFrom.js';

/** Which sessions are shown: those that have one of each kind that is named. */
export interface SessionFilter {
  /** Only those that the user attends. */
  readonly mine: boolean;
  readonly tracks: readonly string[];
  readonly rooms: readonly string[];
  readonly speakers: readonly string[];
}

export const noFilter: SessionFilter = { mine: false, tracks: [], rooms: [], speakers: [] };

/** The filter in a stored value, which another version may have written: what is not understood filters nothing. */
export function readFilter(stored: unknown): SessionFilter {
  const { mine, tracks, rooms, speakers } = fieldsOf(stored) ?? {};
  const names = (value: unknown): readonly string[] => listOf(value, textOf);
  return { mine: mine === true, tracks: names(tracks), rooms: names(rooms), speakers: names(speakers) };
}

export function isFiltering({ mine, tracks, rooms, speakers }: SessionFilter): boolean {
  return mine || tracks.length + rooms.length + speakers.length > 0;
}

/** What sessions can be filtered by, each with the number of its sessions, in the order of the programme or by name. */
export interface FilterChoices {
  readonly tracks: ReadonlyMap<string, number>;
  readonly rooms: ReadonlyMap<string, number>;
  readonly speakers: ReadonlyMap<string, number>;
}

export function filterChoices(programme: Programme): FilterChoices {
  const sessions = sessionsOf(programme);
  const speakers = counted(sessions.flatMap((session) => session.speakers.map(({ name }) => name)));
  return {
    tracks: counted(sessions.flatMap(({ track }) => track ?? [])),
    rooms: counted(sessions.flatMap(({ room }) => room ?? [])),
    speakers: new Map([...speakers].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** Whether a session is shown. */
export function passes(session: Session, filter: SessionFilter, attended: ReadonlySet<string>): boolean {
  const { mine, tracks, rooms, speakers } = filter;
  if (mine && !attended.has(session.id)) return false;
  if (tracks.length > 0 && !isIn(tracks, session.track)) return false;
  if (rooms.length > 0 && !isIn(rooms, session.room)) return false;
  return speakers.length === 0 || session.speakers.some(({ name }) => speakers.includes(name));
}

/** The filter without what a programme does not have, as after it was read again, or another one is shown. */
export function fittingFilter(filter: SessionFilter, programme: Programme): SessionFilter {
  const { tracks, rooms, speakers } = filterChoices(programme);
  return {
    mine: filter.mine,
    tracks: filter.tracks.filter((name) => tracks.has(name)),
    rooms: filter.rooms.filter((name) => rooms.has(name)),
    speakers: filter.speakers.filter((name) => speakers.has(name)),
  };
}

function isIn(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && names.includes(name);
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
