/** A point in time as a file writes it. */
export interface Moment {
  /** Date and time on the clock, in milliseconds, as if it were UTC. */
  readonly wall: number;
  /** Minutes east of UTC; `undefined` for the venue's own time. */
  readonly offset: number | undefined;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** Reads `2026-05-04T09:30:00+02:00` and its short forms, as in iCalendar; a date alone is midnight. */
export function parseMoment(text: string): Moment | undefined {
  const [, year, month, date, hours = '0', minutes = '0', seconds = '0', zone] = iso.exec(text.trim()) ?? [];
  if (!year || !month || !date) return undefined;
  const [y, mo, d, h, mi, s] = [year, month, date, hours, minutes, seconds].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (mo < 1 || mo > 12 || d < 1 || d > 31 || h > 24 || mi > 59 || s > 60 || y < 1900) return undefined;
  return { wall: Date.UTC(y, mo - 1, d, h, mi, s), offset: zone === undefined ? undefined : offsetOf(zone) };
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whether a text has a date without a time. */
export function isDateOnly(text: string): boolean {
  return /^\d{4}-?\d{2}-?\d{2}$/.test(text.trim());
}

/** Minutes after midnight of a time such as `9:30`, `09:30:00`, `9.30`, `9h30`, `9:30 PM` or `9 am`. */
export function parseClock(text: string): number | undefined {
  const [, hours, minutes = '0', half] =
    /^(\d{1,2})(?:(?:[:.h]|\s?Uhr\s?)(\d{2})(?::\d{2}(?:\.\d+)?)?|h|\s?Uhr)?\s?(?:([ap])\.?\s?m\.?|Uhr)?$/i.exec(
      text.trim().replace(/[\u00a0\u202f]/g, ' '),
    ) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const isAfternoon = half?.toLowerCase() === 'p';
  if (half && (Number(hours) > 12 || hours === '0')) return undefined;
  const counted = half ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours);
  return counted > 29 ? undefined : counted * 60 + Number(minutes);
}

/** The date of a wall time, `YYYY-MM-DD`. */
export function dateOf(wall: number): string {
  return isShown(wall) ? new Date(wall).toISOString().slice(0, 10) : '';
}

/** Midnight of a date `YYYY-MM-DD`; `undefined` if it is not one. */
export function wallOf(date: string): number | undefined {
  return isDateOnly(date) ? parseMoment(date)?.wall : undefined;
}

/** `2026-05-04T09:30:00+02:00`; without the offset if there is none. */
export function formatMoment({ wall, offset }: Moment): string {
  const time = new Date(wall).toISOString().slice(0, 19);
  if (offset === undefined) return time;
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${time}${offset < 0 ? '-' : '+'}${hours!}:${minutes!}`;
}

/** Whether a wall time has a year of four digits. */
export function isShown(wall: number): boolean {
  return wall >= Date.UTC(1900, 0) && wall < Date.UTC(9999, 11);
}
