import { parseHugoDate } from '../../../frontMatter/parseHugoDate.js';
import { uncastable } from '../../values/cast.js';
import type { Value } from '../../values/value.js';
import { fail } from '../functionDefinition.js';
import { secondsOf } from './civilTime.js';
import { GoTime, zeroTime } from './goTime.js';
import { formatTime } from './formatTime.js';
import { momentOf, offsetAt, utc, type Zone } from './zone.js';

/** A value as a time: what has no offset is in the zone, a number is of seconds since 1970. Throws a fault for all else. */
export function castTime(value: Value | undefined, zone: Zone): GoTime {
  if (value === null || value === undefined) return zeroTime;
  if (typeof value === 'bigint') return new GoTime({ seconds: Number(value), nanoseconds: 0, zone: utc });
  // Hugo writes a time down and reads it again, to the second and with its offset only.
  if (value instanceof GoTime) return parseTime(formatTime(value.moment, '2006-01-02T15:04:05Z07:00'), zone);
  return typeof value === 'string' ? parseTime(value, zone) : fail(uncastable(value, 'time.Time'));
}

function parseTime(text: string, zone: Zone): GoTime {
  const date = parseHugoDate(text);
  if (!date) return fail(`unable to parse date: ${text}`);
  const clock = secondsOf(date.year, date.month, date.day, date.hour, date.minute, date.second);
  const [, fraction = ''] = /:\d\d[.,](\d+)/.exec(text) ?? [];
  const nanoseconds = Number(fraction.slice(0, 9).padEnd(9, '0'));
  // A time of day by itself is in no place.
  if (date.year === 0) return new GoTime({ seconds: clock, nanoseconds, zone: utc });
  if (date.offset === undefined) return new GoTime({ seconds: momentOf(zone, clock), nanoseconds, zone });
  const own = zoneOf(date.offset * 60, text);
  return new GoTime({ seconds: clock - offsetAt(own, clock), nanoseconds, zone: own });
}

function zoneOf(offset: number, text: string): Zone {
  const [, name = ''] = /[+-]\d{4} ([A-Z]{3,5})$/.exec(text) ?? [];
  return offset === 0 && (name === '' || name === 'UTC') ? utc : { kind: 'offset', offset, name };
}
