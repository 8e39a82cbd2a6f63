import type { Session } from '../programme.js';
import type { SessionsAt } from './sessionsAt.js';

/** A talk that begins in so many milliseconds is the one that people have come for. */
const soonest = 15 * 60_000;

/** What is known of the reader. */
export interface Attendance {
  /** The ids of the sessions that were ticked, and of those that the recap has. */
  readonly attended: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly instant: number;
}

/**
 * The sessions that one can be in at a moment: the one that is attended, and not written up yet, if there is one; else those
 * that are on, that begin soon, or that ended just now. Several where it cannot be said which.
 */
export function currentSessions(at: SessionsAt, { attended, written, instant }: Attendance): readonly Session[] {
  const soon = at.nextAt !== undefined && at.nextAt - instant <= soonest ? at.next : [];
  const isNew = ({ id }: Session): boolean => !written.has(id);
  const isMine = ({ id }: Session): boolean => attended.has(id);
  const isTalk = ({ kind }: Session): boolean => kind !== 'social';
  const mine = [at.now, at.late, soon].map((those) => those.filter((each) => isMine(each) && isNew(each)));
  const isHere = at.now.filter((each) => isMine(each) || !isNew(each));
  const open = [at.now, soon, at.late].map((those) => those.filter(isNew));
  const groups = [...mine, isHere, ...open.map((those) => those.filter(isTalk)), ...open, at.late];
  return groups.find((those) => those.length > 0) ?? [];
}
