import { parseHugoDate, type HugoDate } from '../frontMatter/parseHugoDate.js';
import type { FrontMatterValue } from '../frontMatter/frontMatter.js';

/**
 * Converts a date of front matter to milliseconds since 1970; `undefined` if Hugo cannot read it. A date without an
 * offset is in the site's time zone (an IANA name; empty or unknown for UTC); a whole number is in seconds.
 */
export function momentOf(value: FrontMatterValue | undefined, timeZone: string): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value * 1000 : undefined;
  const date = typeof value === 'string' ? parseHugoDate(value) : undefined;
  if (!date) return undefined;
  const clock = asIfUtc(date);
  if (date.offset !== undefined) return clock - date.offset * 60_000;
  return clock - offsetOfClock(clock, timeZone);
}

/** The offset of a time zone at a date and time of its own, in minutes east of UTC. */
export function offsetInZone(date: HugoDate, timeZone: string): number {
  return offsetOfClock(asIfUtc(date), timeZone) / 60_000;
}

function offsetOfClock(clock: number, timeZone: string): number {
  // The offset of the time zone depends on the moment, which in turn depends on the offset: the second iteration is
  // exact.
  return zoneOffset(clock - zoneOffset(clock, timeZone), timeZone);
}

/** The day of a moment in the site's time zone, formatted in the site's language, or in English if that is unknown. */
export function formatDay(moment: number, locale: string, timeZone: string): string {
  const options = { dateStyle: 'long', timeZone: knownZone(timeZone) } as const;
  try {
    return new Intl.DateTimeFormat(locale || 'en', options).format(moment);
  } catch {
    return new Intl.DateTimeFormat('en', options).format(moment);
  }
}

/** The moment in the site's time zone, as in `2025-06-16 08:00 Europe/Amsterdam`. */
export function formatMoment(moment: number, timeZone: string): string {
  const zone = knownZone(timeZone);
  const clock = new Date(moment + zoneOffset(moment, zone)).toISOString();
  return `${clock.slice(0, 10)} ${clock.slice(11, 16)} ${zone}`;
}

function asIfUtc({ year, month, day, hour, minute, second }: HugoDate): number {
  const date = new Date(0);
  // Unlike this, Date.UTC moves the years 0 to 99 to the last century.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

/** The offset of the time zone from UTC, in milliseconds. */
export function zoneOffset(moment: number, timeZone: string): number {
  // Most sites set no time zone.
  const format = timeZone === '' || timeZone === 'UTC' ? undefined : clockIn(timeZone);
  if (!format) return 0;
  const parts = format.formatToParts(moment);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const clock = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  // Offsets are whole minutes today, and a year before 1 is numbered differently here.
  return Math.abs(clock - moment) < 86_400_000 ? Math.round((clock - moment) / 60_000) * 60_000 : 0;
}

function knownZone(timeZone: string): string {
  return timeZone !== '' && clockIn(timeZone) ? timeZone : 'UTC';
}

/** By time zone: to set one up takes a hundred times as long as to use it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Formats moments in a time zone; `undefined` if there is no such zone. */
function clockIn(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = clocks.get(timeZone);
  if (known) return known;
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
    return clock;
  } catch {
    return undefined;
  }
}

/** The moment in the site's time zone, to the second and with its offset: `2025-06-12T09:00:00+02:00`. */
export function writeMoment(moment: number, timeZone: string): string {
  const offset = zoneOffset(moment, knownZone(timeZone)) / 60_000;
  const clock = new Date(moment + offset * 60_000).toISOString().slice(0, 19);
  if (timeZone === '') return `${clock}Z`;
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${clock}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
