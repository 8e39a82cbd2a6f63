import { soundEntries } from '../frontMatter/frontMatter.js';
import { parseHugoDate, type HugoDate } from '../frontMatter/parseHugoDate.js';
import type { Recap } from '../recap/model/recap.js';
import { offsetInZone } from '../site/siteTime.js';

/** A date of the site's posts with its offset from UTC. */
type DateWithOffset = HugoDate & { readonly offset: number };

/** What is known of the time zone in which a site's posts are dated. */
export interface KnownDates {
  /** IANA names, the likeliest first. */
  readonly timeZones: readonly string[];
  readonly dates: readonly DateWithOffset[];
}

/** Reads the dates of posts; `timeZones`: that of the site and that of the user, as far as they are known. */
export function readKnownDates(posts: readonly Recap[], timeZones: readonly string[]): KnownDates {
  const entries = posts.flatMap(({ frontMatter }) => (frontMatter ? soundEntries(frontMatter) : []));
  const dates = entries.flatMap(({ value }) => (typeof value === 'string' ? (dateWithOffset(value) ?? []) : []));
  return { timeZones, dates };
}

/**
 * A day with the time of another date, as that is written. Its offset is what it is on that day in the time zone of the
 * posts: daylight saving time may have begun or ended. `date`: `YYYY-MM-DD`.
 */
export function dateLike(written: string, date: string, known: KnownDates): string {
  // Hugo ignores the name of a time zone after its offset.
  const like = (date + written.slice(10)).replace(/(?<=[+-]\d{4}) [A-Z]{3,5}$/, '');
  const moved = dateWithOffset(like);
  if (!moved) return like;
  const sign = /[+-]\d\d:?\d\d/g;
  const at = like.length - (like.match(sign)?.at(-1)?.length ?? 0);
  return like.slice(0, at) + formatOffset(offsetOn(moved, known), like.includes(':', at));
}

/** `undefined` for a date in UTC, too, which is written so in any time zone. */
function dateWithOffset(text: string): DateWithOffset | undefined {
  if (!/^\d{4}-\d\d-\d\d.+[+-]\d\d:?\d\d$/.test(text)) return undefined;
  const date = parseHugoDate(text);
  return date?.offset === undefined ? undefined : { ...date, offset: date.offset };
}

/** By the time zone in which all posts have their offset, or else as in the post that is dated nearest in the year. */
function offsetOn(date: DateWithOffset, { timeZones, dates }: KnownDates): number {
  const all = dates.length > 0 ? dates : [date];
  const zone = timeZones.find((each) => all.every((other) => offsetInZone(other, each) === other.offset));
  if (zone !== undefined) return offsetInZone(date, zone);
  const [nearest] = [...all].sort((a, b) => daysApart(a, date) - daysApart(b, date));
  return nearest!.offset;
}

/** How many days are between two dates, whatever their years: daylight saving time is nearly the same every year. */
function daysApart(a: HugoDate, b: HugoDate): number {
  const dayOfYear = ({ month, day }: HugoDate): number => Date.UTC(2001, month - 1, day) / 86_400_000;
  const days = Math.abs(dayOfYear(a) - dayOfYear(b));
  return Math.min(days, 365 - days);
}

function formatOffset(minutes: number, withColon: boolean): string {
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  const [hours, rest] = [Math.abs(minutes) / 60, Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${two(hours)}${withColon ? ':' : ''}${two(rest)}`;
}
