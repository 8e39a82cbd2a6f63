import { TemplateFault } from '../../run/templateFault.js';

/** A date and a time of day on the clock of some place. */
export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 1 to 366. */
  readonly dayOfYear: number;
}

const dayLength = 86_400;

/** The time on a clock that shows 0:00 of 1 January 1970 after 0 seconds. */
export function civilTime(seconds: number): CivilTime {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) throw new TemplateFault('time out of range', 'unsupported');
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
    dayOfYear: Math.floor(seconds / dayLength) - secondsOf(year, 1, 1) / dayLength + 1,
  };
}

/** The seconds of a time on that clock. Months and all else may be beyond their ranges, as in Go's `time.Date`. */
export function secondsOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  // Unlike this, Date.UTC moves the years 0 to 99 to the last century.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  if (Number.isNaN(date.getTime())) throw new TemplateFault('time out of range', 'unsupported');
  return date.getTime() / 1000;
}
