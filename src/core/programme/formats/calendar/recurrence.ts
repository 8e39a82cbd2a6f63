import { day, minute, parseMoment } from '../../draft/moment.js';
import type { Component } from './components.js';

const most = 60;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Further starts of an event that is repeated, in milliseconds after its first one; at most 60. Conferences repeat daily, or
 * on days of a week; other rules are left out (`isWhole` is false).
 */
export function repetitions({ lines }: Component, start: string): { after: readonly number[]; isWhole: boolean } {
  const first = parseMoment(start);
  if (!first) return { after: [], isWhole: true };
  const excluded = new Set(datesIn(lines.filter(({ name }) => name === 'EXDATE').map(({ value }) => value)));
  const dates = datesIn(lines.filter(({ name }) => name === 'RDATE').map(({ value }) => value));
  const rule = lines.find(({ name }) => name === 'RRULE')?.value;
  const byRule = rule === undefined ? [] : byRuleFrom(first.wall, rule);
  const walls = [...dates, ...(byRule ?? [])].filter((wall) => wall > first.wall && !excluded.has(wall));
  return { after: [...new Set(walls)].slice(0, most).map((wall) => wall - first.wall), isWhole: byRule !== undefined };
}

/** Periods begin with their start. */
function datesIn(values: readonly string[]): readonly number[] {
  return values.flatMap((value) => value.split(',')).flatMap((each) => parseMoment(each.split('/')[0]!)?.wall ?? []);
}

function byRuleFrom(start: number, rule: string): readonly number[] | undefined {
  const parts = new Map(rule.split(';').map((part) => part.toUpperCase().split('=', 2) as [string, string]));
  const [frequency, byDay] = [parts.get('FREQ'), parts.get('BYDAY')?.split(',')];
  const isKnown =
    frequency === 'DAILY' || (frequency === 'WEEKLY' && (byDay ?? []).every((name) => weekdays.includes(name)));
  // One that never ends is not a conference's.
  if (!isKnown || !(Number(parts.get('COUNT')) > 0 || parts.has('UNTIL'))) return undefined;
  const count = Math.min(Number(parts.get('COUNT')) || most, most);
  const until = parseMoment(parts.get('UNTIL') ?? '')?.wall;
  const last =
    until === undefined ? Number.POSITIVE_INFINITY : until + (until % day === 0 ? day - minute : 14 * 60 * minute);
  const interval = Math.max(Number(parts.get('INTERVAL') ?? 1) || 1, 1);
  const walls: number[] = [];
  for (let days = 0; walls.length < count && days < 400; days++) {
    const wall = start + days * day;
    if (wall > last) break;
    const isTurn = frequency === 'DAILY' ? days % interval === 0 : isWeeklyTurn(start, wall, days, interval, byDay);
    if (isTurn) walls.push(wall);
  }
  return walls;
}

function isWeeklyTurn(
  start: number,
  wall: number,
  days: number,
  interval: number,
  byDay: string[] | undefined,
): boolean {
  const isWeek = Math.floor(days / 7) % interval === 0;
  const weekday = weekdays[new Date(wall).getUTCDay()]!;
  return isWeek && (byDay ? byDay.includes(weekday) : new Date(wall).getUTCDay() === new Date(start).getUTCDay());
}
