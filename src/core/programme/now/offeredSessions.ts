import type { Programme, ProgrammeDay, Session } from '../programme.js';
import { isOffered, type SessionsAt } from './sessionsAt.js';

/** Sessions that are offered together, each in one group only. */
export interface SessionGroup {
  readonly kind: 'now' | 'next' | 'checked' | 'day';
  readonly sessions: readonly Session[];
}

/** What one can choose from. */
export interface Offer {
  readonly programme: Programme;
  readonly attended: ReadonlySet<string>;
  /** The ids of the sessions that the recap has. */
  readonly written: ReadonlySet<string>;
  /** The day that is shown while the conference is not on. */
  readonly otherDay: ProgrammeDay | undefined;
}

/**
 * The sessions to choose a talk from, the likeliest first: those on now, also if they should be over for some minutes; those
 * next; those that are attended and not written up; then the rest of the day. No group is empty.
 */
export function offeredSessions(
  at: SessionsAt,
  { programme, attended, written, otherDay }: Offer,
): readonly SessionGroup[] {
  const day = at.day ?? otherDay;
  const all = programme.days.flatMap(({ sessions }) => sessions).filter(isOffered);
  const groups: readonly SessionGroup[] = [
    { kind: 'now', sessions: [...at.now, ...at.late] },
    { kind: 'next', sessions: at.next },
    { kind: 'checked', sessions: all.filter(({ id }) => attended.has(id) && !written.has(id)) },
    { kind: 'day', sessions: day?.sessions.filter(isOffered) ?? [] },
  ];
  const seen = new Set<string>();
  return groups.flatMap(({ kind, sessions }) => {
    const own = sessions.filter(({ id }) => !seen.has(id));
    for (const { id } of own) seen.add(id);
    return own.length > 0 ? [{ kind, sessions: own }] : [];
  });
}
