import type { DayDraft, ProgrammeDraft, SessionDraft } from './programmeDraft.js';
import { dateOf, day, hour, minute, parseMoment, wallOf, type Moment } from './moment.js';
import type { TimeZone } from './timeZone.js';

/** A session with its times on the venue's clocks. */
export interface TimedDraft {
  readonly session: SessionDraft;
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
}

/** Sessions before this time can belong to the day before. */
const earliest = 5 * hour;

/** After this time, a session makes those after midnight belong to its day. */
const late = 20 * hour;

/** The date of each session's day, as the conference counts, and the dates of days without sessions. */
export class DayCount {
  private readonly change: number;
  private readonly dates: readonly (string | undefined)[];
  private readonly lateDates: ReadonlySet<string>;
  private readonly spans: readonly { readonly from: number; readonly to: number; readonly date: string }[];

  constructor(draft: ProgrammeDraft, timed: readonly TimedDraft[], zone: TimeZone | undefined) {
    // On clocks in UTC, a session at three may be in the evening at the venue.
    const isLocal = zone !== undefined || timed.some(({ start }) => start !== undefined && start.offset !== 0);
    this.change = isLocal ? changeOf(draft) : 0;
    this.dates = datesOf(draft.days ?? [], timed, this.change);
    this.lateDates = new Set(
      timed.flatMap(({ start }) => (start && start.wall % day >= late ? dateOf(start.wall) : [])),
    );
    this.spans = (draft.days ?? []).flatMap(({ start, end }, index) => spanOf(start, end, this.dates[index], zone));
  }

  /** The dates of all days that the file lists. */
  get listed(): readonly string[] {
    return this.dates.flatMap((date) => date ?? []);
  }

  /** The date of a session's day; `undefined` if nothing shows it. */
  dateOf({ session, start }: TimedDraft): string | undefined {
    const written = typeof session.day === 'number' ? this.dates[session.day] : session.day;
    if (!start) return written;
    if (typeof session.day === 'number' && written !== undefined && belongs(start.wall, written)) return written;
    const span = this.spans.find(({ from, to }) => start.wall >= from && start.wall < to);
    return span?.date ?? this.byClock(start.wall);
  }

  private byClock(wall: number): string {
    const before = dateOf(wall - day);
    return wall % day < this.change && this.lateDates.has(before) ? before : dateOf(wall);
  }
}

function changeOf({ dayChange }: ProgrammeDraft): number {
  return dayChange === undefined || dayChange > 8 * 60 ? earliest : Math.max(dayChange, 0) * minute;
}

/** On the date itself or in the morning after it. */
function belongs(wall: number, date: string): boolean {
  const midnight = wallOf(date);
  return midnight !== undefined && wall >= midnight && wall < midnight + day + 9 * hour;
}

/**
 * The date of each listed day. Some programs write the date that it still is in UTC when the day begins at the venue: where
 * all sessions of a day are on another date, that one is right.
 */
function datesOf(days: readonly DayDraft[], timed: readonly TimedDraft[], change: number): (string | undefined)[] {
  const counts = days.map(() => new Map<string, number>());
  for (const { session, start } of timed) {
    const count = typeof session.day === 'number' ? counts[session.day] : undefined;
    if (!count || !start) continue;
    const date = dateOf(start.wall - change);
    count.set(date, (count.get(date) ?? 0) + 1);
  }
  const dates = days.map(({ date }, index) => commonDate(date, counts[index]!));
  const shifts = new Set(
    days.flatMap(({ date }, index) => (counts[index]!.size > 0 ? daysBetween(date, dates[index]) : [])),
  );
  const [shift] = shifts.size === 1 ? shifts : [0];
  return dates.map((date, index) => (counts[index]!.size > 0 ? date : shifted(date, shift ?? 0)));
}

function commonDate(written: string | undefined, counts: ReadonlyMap<string, number>): string | undefined {
  if (counts.size === 0 || (written !== undefined && counts.has(written))) return written;
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function daysBetween(from: string | undefined, to: string | undefined): number {
  const [start, end] = [wallOf(from ?? ''), wallOf(to ?? '')];
  return start === undefined || end === undefined ? 0 : Math.round((end - start) / day);
}

function shifted(date: string | undefined, days: number): string | undefined {
  const midnight = wallOf(date ?? '');
  return midnight === undefined ? undefined : dateOf(midnight + days * day);
}

/** Only spans of about a day say where it changes. */
function spanOf(
  start: string | undefined,
  end: string | undefined,
  date: string | undefined,
  zone: TimeZone | undefined,
): { from: number; to: number; date: string }[] {
  const [from, to] = [start, end].map((text) => onClock(parseMoment(text ?? ''), zone));
  if (!from || !to || !date) return [];
  const midnight = wallOf(date) ?? 0;
  const isSound = from.wall < to.wall && to.wall - from.wall <= 36 * hour && Math.abs(from.wall - midnight) <= day;
  return isSound ? [{ from: from.wall, to: to.wall, date }] : [];
}

function onClock(moment: Moment | undefined, zone: TimeZone | undefined): Moment | undefined {
  return moment && zone ? zone.at(moment) : moment;
}
