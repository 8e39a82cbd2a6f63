import type { Programme, ProgrammeDay, Session } from '../programme.js';
import { passes, type SessionFilter } from './sessionFilter.js';

/** A day, with its sessions; those that begin at the same time are in a slot. */
export interface DayRow {
  readonly kind: 'day';
  readonly id: string;
  readonly date: string | undefined;
  readonly rows: readonly (SlotRow | SessionRow)[];
  readonly sessions: number;
}

/** The sessions that begin at the same time. */
export interface SlotRow {
  readonly kind: 'slot';
  readonly id: string;
  /** `HH:MM` in the venue's time. */
  readonly time: string;
  readonly rows: readonly SessionRow[];
}

export interface SessionRow {
  readonly kind: 'session';
  readonly id: string;
  readonly session: Session;
  /** Whether no slot above it says when it begins. */
  readonly saysTime: boolean;
}

export type TimetableRow = DayRow | SlotRow | SessionRow;

/** The rows that a filter leaves of a programme; days without any are left out. Ids stay the same when it is read again. */
export function timetableOf(
  { days }: Programme,
  filter: SessionFilter,
  attended: ReadonlySet<string>,
): readonly DayRow[] {
  return days.flatMap((day) => {
    const shown = day.sessions.filter((session) => passes(session, filter, attended));
    return shown.length === 0 ? [] : [dayRow(day, shown)];
  });
}

/** The rows below a row. */
export function rowsBelow(row: TimetableRow): readonly TimetableRow[] {
  return row.kind === 'session' ? [] : row.rows;
}

export function sessionRowId({ id }: Session): string {
  return `session ${id}`;
}

function dayRow({ date, sessions }: ProgrammeDay, shown: readonly Session[]): DayRow {
  const id = `day ${date ?? ''}`;
  // The whole day decides, so that a session does not move when others are filtered.
  const parallel = countBy(sessions, ({ start = '' }) => start);
  const slots = new Map<string, SessionRow[]>();
  const rows: (SlotRow | SessionRow)[] = [];
  for (const session of shown) {
    const { start = '' } = session;
    const slot = slots.get(start);
    if ((parallel.get(start) ?? 0) < 2 || start === '') rows.push(sessionRow(session, true));
    else if (slot) slot.push(sessionRow(session, false));
    else {
      const first = [sessionRow(session, false)];
      slots.set(start, first);
      rows.push({ kind: 'slot', id: `${id} slot ${start}`, time: start.slice(11, 16), rows: first });
    }
  }
  return { kind: 'day', id, date, rows, sessions: shown.length };
}

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function sessionRow(session: Session, saysTime: boolean): SessionRow {
  return { kind: 'session', id: sessionRowId(session), session, saysTime };
}
