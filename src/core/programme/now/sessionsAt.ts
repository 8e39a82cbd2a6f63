import type { Programme, ProgrammeDay, Session } from '../programme.js';
import { dateAt, instantOf, type ZonedInstant } from './instant.js';

/** What a programme has at a moment. Breaks and cancelled sessions are in none of the lists. */
export interface SessionsAt {
  /** Those that are on, attended ones first, then those that began last, then social events. */
  readonly now: readonly Session[];
  /** Those that ended some minutes ago, in the same order: they may have begun late. */
  readonly late: readonly Session[];
  /** Those that begin next, all at the same time, on the same day; attended ones first. */
  readonly next: readonly Session[];
  /** When those begin, in milliseconds since 1970. */
  readonly nextAt: number | undefined;
  /** The whole day, in order; the day that goes on after midnight until its last session is over. */
  readonly day: ProgrammeDay | undefined;
  /** When this changes, in milliseconds since 1970, if nothing else does. */
  readonly until: number | undefined;
}

/** Sessions that run late are still offered for so many milliseconds. */
const grace = 10 * 60_000;
/** A session whose end is not known is over when the next in its room begins, or after so many milliseconds. */
const longestUnknown = 90 * 60_000;
const usualLength = 45 * 60_000;
/** A day that goes on after midnight has had a session that began in so many milliseconds. */
const widest = 12 * 3_600_000;
/** A day replaces the one before this many milliseconds before its first session. */
const early = 3 * 3_600_000;

interface Timed {
  readonly session: Session;
  readonly start: number;
  readonly end: number;
}

/** What is on, and what comes next. `attended`: the ids of the sessions that the user attends. */
export function sessionsAt(programme: Programme, attended: readonly string[], moment: ZonedInstant): SessionsAt {
  const { instant } = moment;
  const zone = programme.zone ?? moment.zone;
  const days = programme.days.map((day) => ({ day, timed: timedSessions(day, zone) }));
  const today = dayAt(days, { instant, zone });
  const mine = new Set(attended);
  const all = days.flatMap(({ timed }) => timed).filter(({ session }) => isOffered(session));
  const rank = ({ session }: Timed): number => (mine.has(session.id) ? 0 : session.kind === 'social' ? 2 : 1);
  const ordered = (those: readonly Timed[]): readonly Session[] =>
    [...those].sort((a, b) => rank(a) - rank(b) || b.start - a.start).map(({ session }) => session);
  const later = all.filter(({ start }) => start > instant);
  const nextAt = first(later.filter(({ session }) => today?.day.sessions.includes(session)).map(({ start }) => start));
  return {
    now: ordered(all.filter(({ start, end }) => start <= instant && instant < end)),
    late: ordered(all.filter(({ end }) => end <= instant && instant < end + grace)),
    next: ordered(later.filter(({ start }) => start === nextAt)),
    nextAt,
    day: today?.day,
    until: first(all.flatMap(({ start, end }) => [start, end, end + grace]).filter((time) => time > instant)),
  };
}

/** Whether a recap can have a section for a session. */
export function isOffered({ kind, isCancelled = false }: Session): boolean {
  return kind !== 'break' && !isCancelled;
}

function first(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
}

function timedSessions({ sessions }: ProgrammeDay, zone: string): readonly Timed[] {
  const starts = sessions.flatMap((session) => {
    const start = instantOf(session.start, zone);
    return start === undefined ? [] : [{ session, start }];
  });
  return starts.map(({ session, start }) => ({ session, start, end: endOf(session, start, starts, zone) }));
}

function endOf(
  { end, room }: Session,
  start: number,
  all: readonly { readonly session: Session; readonly start: number }[],
  zone: string,
): number {
  const known = instantOf(end, zone);
  if (known !== undefined && known > start) return known;
  const later = all.filter((each) => each.start > start);
  const inRoom = later.filter(({ session }) => room !== undefined && session.room === room);
  const next = first((inRoom.length > 0 ? inRoom : later).map((each) => each.start));
  return next === undefined ? start + usualLength : Math.min(next, start + longestUnknown);
}

interface TimedDay {
  readonly day: ProgrammeDay;
  readonly timed: readonly Timed[];
}

/** The day of a date, from some time before its first session; until then the one before, if that is not over. */
function dayAt(days: readonly TimedDay[], moment: ZonedInstant): TimedDay | undefined {
  const { instant } = moment;
  const byDate = days.find(({ day, timed }) => day.date === dateAt(moment, timed[0]?.session.start));
  if (byDate?.timed.some(({ start }) => start <= instant + early)) return byDate;
  const isOpen = ({ timed }: TimedDay): boolean =>
    timed.some(({ start }) => start <= instant && instant - start < widest) &&
    timed.some(({ end }) => instant < end + grace);
  return days.find(isOpen) ?? byDate;
}
