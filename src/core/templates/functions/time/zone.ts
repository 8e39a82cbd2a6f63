import { TemplateFault } from '../../run/templateFault.js';
import { remembered } from './formatters.js';
import { secondsOf } from './civilTime.js';

/** Where a time is shown: UTC, a place with its rules, or an offset by itself. */
export type Zone =
  | { readonly kind: 'utc' }
  | { readonly kind: 'place'; readonly name: string }
  /** In seconds east of UTC; the name is what was written, or empty. */
  | { readonly kind: 'offset'; readonly offset: number; readonly name: string };

export const utc: Zone = { kind: 'utc' };

/** The time zone of a site, by its IANA name; UTC if that is empty. */
export function zoneNamed(name: string): Zone {
  return name === '' || name === 'UTC' ? utc : { kind: 'place', name };
}

/** Whether there is a time zone of this name. */
export function isZoneName(name: string): boolean {
  if (name === '' || name === 'UTC' || name === 'Local') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Intl finds names in any case, and offsets besides.
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

/** Seconds east of UTC at a moment, in seconds since 1970. */
export function offsetAt(zone: Zone, seconds: number): number {
  if (zone.kind === 'utc') return 0;
  return zone.kind === 'offset' ? zone.offset : placeOffset(zone.name, seconds);
}

/** Seconds since 1970 of a time on the clock of a zone. */
export function momentOf(zone: Zone, clock: number): number {
  // The offset depends on the moment, which in turn depends on the offset: the second iteration is exact.
  return clock - offsetAt(zone, clock - offsetAt(zone, clock));
}

// Intl has short names only where people use them; each of these has those of its own part of the world.
const locales = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA', 'ja-JP', 'ko-KR', 'en-CA', 'en-NZ', 'en-IE'];

/** The name of a zone at a moment, as Go's `MST` gives it: `CEST`, or the offset where there is none. */
export function abbreviationAt(zone: Zone, seconds: number): string {
  if (zone.kind === 'utc') return 'UTC';
  if (zone.kind === 'offset') return zone.name || offsetText(zone.offset, '');
  const offset = offsetAt(zone, seconds);
  const rare = Object.hasOwn(rareNames, zone.name) ? rareNames[zone.name] : undefined;
  if (rare !== undefined) return rare;
  // Before there were time zones, each place had its own.
  if (offset % 60 !== 0) return 'LMT';
  return nameAt(zone.name, seconds, offset) ?? laterName(zone, offset) ?? offsetText(offset, '', true);
}

/** What people call a zone at a moment; `undefined` if Intl has no short name. */
function nameAt(zone: string, seconds: number, offset: number): string | undefined {
  for (const locale of locales) {
    const name = nameIn(locale, zone, seconds);
    if (isName(name, offset)) return name;
  }
  return undefined;
}

/** The name with the same offset in later times: Intl has names for those only. */
function laterName(zone: Zone & { readonly kind: 'place' }, offset: number): string | undefined {
  const moments = typical.filter((each) => offsetAt(zone, each) === offset);
  return moments.map((each) => nameAt(zone.name, each, offset)).find((each) => each !== undefined);
}

/** In winter and in summer. */
const typical = [secondsOf(2001, 1, 1), secondsOf(2001, 7, 1)];

const rareNames: Readonly<Record<string, string>> = {
  'Africa/Lagos': 'WAT',
  'Africa/Nairobi': 'EAT',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Jakarta': 'WIB',
  'Asia/Karachi': 'PKT',
  'Asia/Manila': 'PST',
  'Asia/Seoul': 'KST',
  'Asia/Shanghai': 'CST',
  'Asia/Taipei': 'CST',
  'Europe/Moscow': 'MSK',
};

function isName(text: string, offset: number): boolean {
  return /^[A-Z]{3,5}$/.test(text) && (text !== 'GMT' || offset === 0);
}

/** Seconds east of UTC, from what Intl's clock shows there. */
function placeOffset(timeZone: string, seconds: number): number {
  if (!Number.isFinite(new Date(seconds * 1000).getTime())) throw new TemplateFault('time out of range', 'unsupported');
  const format = remembered(timeZone, () => clockIn(timeZone));
  const parts = format.formatToParts(seconds * 1000);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const isBefore = parts.some(({ type, value }) => type === 'era' && value.startsWith('B'));
  const year = isBefore ? 1 - part('year') : part('year');
  return (
    secondsOf(year, part('month'), part('day'), part('hour'), part('minute'), part('second')) - Math.floor(seconds)
  );
}

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric';
  return new Intl.DateTimeFormat('en-US', {
    timeZone: isZoneName(timeZone) ? timeZone : 'UTC',
    hourCycle: 'h23',
    era: 'short',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
}

function nameIn(locale: string, timeZone: string, seconds: number): string {
  const format = remembered(
    `${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }),
  );
  const parts = format.formatToParts(seconds * 1000);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** An offset such as `+0200`; `short` without minutes if they are 0. */
export function offsetText(offset: number, colon: '' | ':', short = false): string {
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  const [hours, minutes] = [two(Math.abs(offset) / 3600), two((Math.abs(offset) / 60) % 60)];
  return `${offset < 0 ? '-' : '+'}${hours}${short && minutes === '00' ? '' : colon + minutes}`;
}
