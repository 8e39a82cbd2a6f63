import { say } from '../../problem.js';
import type { Programme, ProgrammeDay, Session } from '../programme.js';
import { DayCount, type TimedDraft } from './dayOf.js';
import { formatMoment, isShown, minute, day, parseClock, parseMoment, wallOf, type Moment } from './moment.js';
import type { Notes } from './notes.js';
import { plainLine } from './plainText.js';
import type { ProgrammeDraft, SessionDraft } from './programmeDraft.js';
import { SessionIds, toSession } from './toSession.js';
import { TimeZone } from './timeZone.js';
import { webAddress } from './webAddress.js';

export interface Assembled {
  readonly programme: Programme | undefined;
  /** Whether no zone is known, and all times are in UTC or have no offset. */
  readonly lacksZone: boolean;
}

const mostSessions = 100_000;

/** The programme that a reader found, with the venue's times and the conference's days. */
export function assembleProgramme(draft: ProgrammeDraft, zoneName: string | undefined, notes: Notes): Assembled {
  const sessions = withTitles(draft.sessions, notes);
  const zone = zoneOf(draft, sessions, zoneName, notes);
  const timed = sessions.map((session) => timesOf(session, draft, zone, notes));
  const days = daysOf(draft, timed, zone);
  const isDecoded = draft.isDecoded ?? false;
  if (days.length === 0) return { programme: undefined, lacksZone: false };
  const programme: Programme = {
    event: plainLine(draft.event, isDecoded) ?? '',
    url: webAddress(draft.url),
    zone: zone?.name,
    days,
  };
  return { programme, lacksZone: !zone && lacksOffsets(timed) };
}

function withTitles(sessions: readonly SessionDraft[], notes: Notes): readonly SessionDraft[] {
  const titled = sessions.filter(({ title }) => title !== undefined && title.trim() !== '');
  const without = sessions.length - titled.length;
  if (without > 0) notes.add(say('Sessions without a title were left out: {0}.', String(without)));
  if (titled.length <= mostSessions) return titled;
  notes.add(say('Only the first {0} sessions were read.', String(mostSessions)));
  return titled.slice(0, mostSessions);
}

function zoneOf(
  { zone: written }: ProgrammeDraft,
  sessions: readonly SessionDraft[],
  asked: string | undefined,
  notes: Notes,
): TimeZone | undefined {
  const chosen = TimeZone.named(asked);
  if (chosen) return chosen;
  const named = TimeZone.named(written?.trim());
  if (!named && written?.trim()) notes.add(say('The time zone "{0}" is not known.', written.trim()));
  // A calendar in UTC does not say where the venue is, and some programs write UTC next to times with an offset.
  const isNoPlace = named?.isUniversal && sessions.some(({ start }) => parseMoment(start ?? '')?.offset !== undefined);
  return isNoPlace ? undefined : named;
}

function lacksOffsets(timed: readonly TimedDraft[]): boolean {
  const starts = timed.flatMap(({ start }) => start ?? []);
  return starts.length > 0 && starts.every(({ offset }) => !offset);
}

function timesOf(session: SessionDraft, draft: ProgrammeDraft, zone: TimeZone | undefined, notes: Notes): TimedDraft {
  const start = momentOf(session.start, session, draft, zone, notes);
  const end = momentOf(session.end, session, draft, zone, notes);
  const last = start && (endAfter(start, end) ?? lasting(start, session.minutes));
  return { session, start, end: last && zone ? zone.at(last) : last };
}

/** A time alone is on the session's day; on one that the file counts, an early one is after midnight. */
function momentOf(
  text: string | undefined,
  { day: key }: SessionDraft,
  { days, dayChange }: ProgrammeDraft,
  zone: TimeZone | undefined,
  notes: Notes,
): Moment | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const clock = parseClock(text);
  const date = typeof key === 'number' ? days?.[key]?.date : key;
  const midnight = wallOf(date ?? '');
  const isNextDay = typeof key === 'number' && clock !== undefined && clock < Math.min(dayChange ?? 5 * 60, 5 * 60);
  const moment =
    clock === undefined
      ? parseMoment(text)
      : midnight === undefined
        ? undefined
        : { wall: midnight + clock * minute + (isNextDay ? day : 0), offset: undefined };
  // The reader asks for the date.
  if (clock !== undefined && midnight === undefined) return undefined;
  if (!moment || !isShown(moment.wall)) {
    notes.add(say('The time "{0}" could not be read.', text.slice(0, 40)));
    return undefined;
  }
  return zone ? zone.at(moment) : moment;
}

/** An end before the start is on the next day, if it is a time on a clock; otherwise it is wrong. */
function endAfter(start: Moment, end: Moment | undefined): Moment | undefined {
  if (!end) return undefined;
  const [from, to] = [instantOf(start), instantOf({ ...end, offset: end.offset ?? start.offset })];
  if (to >= from) return { wall: start.wall + (to - from), offset: start.offset };
  return to + day > from && from - to > 8 * 60 * minute ? { ...end, wall: end.wall + day } : undefined;
}

function lasting(start: Moment, minutes: number | undefined): Moment | undefined {
  const isSound = minutes !== undefined && Number.isFinite(minutes) && minutes >= 0 && minutes < 14 * 24 * 60;
  return isSound ? { ...start, wall: start.wall + minutes * minute } : undefined;
}

function instantOf({ wall, offset }: Moment): number {
  return wall - (offset ?? 0) * minute;
}

function daysOf(draft: ProgrammeDraft, timed: readonly TimedDraft[], zone: TimeZone | undefined): ProgrammeDay[] {
  const count = new DayCount(draft, timed, zone);
  const byDate = new Map<string | undefined, { at: number; session: Session }[]>(
    count.listed.map((date) => [date, []]),
  );
  const ids = new SessionIds();
  for (const each of timed) {
    const date = count.dateOf(each);
    const sessions = byDate.get(date) ?? [];
    byDate.set(date, sessions);
    sessions.push({
      at: each.start ? instantOf(each.start) : Number.POSITIVE_INFINITY,
      session: toSession(each, draft, ids, each.start && formatMoment(each.start), each.end && formatMoment(each.end)),
    });
  }
  const days = [...byDate].map(([date, sessions]) => ({ date, sessions: inOrder(sessions) }));
  return days.sort((one, other) => compareDates(one.date, other.date));
}

function inOrder(sessions: readonly { at: number; session: Session }[]): readonly Session[] {
  return [...sessions]
    .sort((one, other) => (one.at === other.at ? 0 : one.at - other.at))
    .map(({ session }) => session);
}

function compareDates(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1;
  return one < other ? -1 : one > other ? 1 : 0;
}
