import { civilTime, type CivilTime } from './civilTime.js';
import { piecesOf } from './layout.js';
import { abbreviationAt, offsetAt, offsetText, type Zone } from './zone.js';

/** A moment and where it is shown. */
export interface ZonedMoment {
  /** Seconds since 1970. */
  readonly seconds: number;
  /** 0 to 999,999,999. */
  readonly nanoseconds: number;
  readonly zone: Zone;
}

export const monthNames = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const weekdayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** What a clock shows at a moment. */
export function clockOf({ seconds, zone }: ZonedMoment): CivilTime {
  return civilTime(seconds + offsetAt(zone, seconds));
}

/** A time in a layout of Go, in English. */
export function formatTime(moment: ZonedMoment, layout: string): string {
  const clock = clockOf(moment);
  return piecesOf(layout)
    .map(({ kind, text }) => (kind === 'text' ? text : formatPart(text, clock, moment)))
    .join('');
}

function padded(value: number, length: number, filler = '0'): string {
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(length, filler);
}

type Writer = (clock: CivilTime) => string;

const writers: Readonly<Record<string, Writer>> = {
  January: ({ month }) => monthNames[month - 1] ?? '',
  Jan: ({ month }) => (monthNames[month - 1] ?? '').slice(0, 3),
  '1': ({ month }) => String(month),
  '01': ({ month }) => padded(month, 2),
  Monday: ({ weekday }) => weekdayNames[weekday] ?? '',
  Mon: ({ weekday }) => (weekdayNames[weekday] ?? '').slice(0, 3),
  '2': ({ day }) => String(day),
  _2: ({ day }) => padded(day, 2, ' '),
  '02': ({ day }) => padded(day, 2),
  __2: ({ dayOfYear }) => padded(dayOfYear, 3, ' '),
  '002': ({ dayOfYear }) => padded(dayOfYear, 3),
  '15': ({ hour }) => padded(hour, 2),
  '3': ({ hour }) => String(hour % 12 || 12),
  '03': ({ hour }) => padded(hour % 12 || 12, 2),
  '4': ({ minute }) => String(minute),
  '04': ({ minute }) => padded(minute, 2),
  '5': ({ second }) => String(second),
  '05': ({ second }) => padded(second, 2),
  '2006': ({ year }) => padded(year, 4),
  '06': ({ year }) => padded(((year % 100) + 100) % 100, 2),
  PM: ({ hour }) => (hour >= 12 ? 'PM' : 'AM'),
  pm: ({ hour }) => (hour >= 12 ? 'pm' : 'am'),
};

function formatPart(part: string, clock: CivilTime, moment: ZonedMoment): string {
  const writer = Object.hasOwn(writers, part) ? writers[part] : undefined;
  if (writer) return writer(clock);
  if (part === 'MST') return abbreviationAt(moment.zone, moment.seconds);
  return /^[.,]/.test(part)
    ? fraction(part, moment.nanoseconds)
    : offsetPart(part, offsetAt(moment.zone, moment.seconds));
}

/** With zeros as many digits as written, with nines without those at the end. */
function fraction(part: string, nanoseconds: number): string {
  const digits = padded(nanoseconds, 9).slice(0, part.length - 1);
  if (part[1] === '0') return (part[0] ?? '') + digits.padEnd(part.length - 1, '0');
  const trimmed = digits.replace(/0+$/, '');
  return trimmed === '' ? '' : (part[0] ?? '') + trimmed;
}

function offsetPart(part: string, offset: number): string {
  if (part.startsWith('Z') && offset === 0) return 'Z';
  const colon = part.includes(':') ? ':' : '';
  if (part.length === 3) return offsetText(offset, '').slice(0, 3);
  const seconds = /^.07(?:0000|:00:00)$/.test(part) ? colon + padded(Math.abs(offset) % 60, 2) : '';
  return offsetText(offset, colon) + seconds;
}
