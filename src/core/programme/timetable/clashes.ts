import type { Programme, Session } from '../programme.js';
import { sessionsOf } from '../queries/sessionsOf.js';

/** The sessions, among those that somebody attends, that each of them overlaps with. Cancelled ones do not count. */
export type Clashes = ReadonlyMap<string, readonly Session[]>;

interface Duration {
  readonly session: Session;
  readonly start: number;
  readonly end: number;
}

/** Finds clashes in one pass over the attended sessions by start. One without an end overlaps what begins with it. */
export function clashesAmong(programme: Programme, attended: ReadonlySet<string>): Clashes {
  const spans = sessionsOf(programme)
    .flatMap((session) => (attended.has(session.id) && !session.isCancelled ? (spanOf(session) ?? []) : []))
    .sort((one, other) => one.start - other.start);
  const clashes = new Map<string, Session[]>();
  const add = ({ id }: Session, other: Session): void => {
    const known = clashes.get(id);
    if (known) known.push(other);
    else clashes.set(id, [other]);
  };
  let open: readonly Duration[] = [];
  for (const span of spans) {
    open = open.filter(({ start, end }) => end > span.start || start === span.start);
    for (const other of open) {
      add(span.session, other.session);
      add(other.session, span.session);
    }
    open = [...open, span];
  }
  return clashes;
}

function spanOf(session: Session): Duration | undefined {
  const start = comparable(session.start);
  if (start === undefined) return undefined;
  return { session, start, end: Math.max(start, comparable(session.end) ?? start) };
}

/** A time as a number to compare with others of the same programme: all of them have an offset, or none. */
function comparable(time: string | undefined): number | undefined {
  if (time === undefined) return undefined;
  const value = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`);
  return Number.isNaN(value) ? undefined : value;
}
