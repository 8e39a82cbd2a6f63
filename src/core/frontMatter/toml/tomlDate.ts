import { parseHugoDate } from '../parseHugoDate.js';

/** Whether a value is a TOML date, with or without a time, rather than a quoted string. */
export function isTomlDate(written: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:[Tt ]|$)/.test(written);
}

/** Converts a TOML date to the form that Hugo also reads in a string: upper case letters, with seconds. */
export function plainTomlDate(written: string): string {
  return written.toUpperCase().replace(/^(.{10}[T ]\d\d:\d\d)(?!:)/, '$1:00');
}

/**
 * Whether Hugo stops the build at a TOML date: the parser accepts dates such as 31 June, and offsets without a colon.
 */
export function isImpossibleTomlDate(written: string): boolean {
  if (!isTomlDate(written)) return false;
  return !parseHugoDate(plainTomlDate(written)) || /[+-]\d{4}$/.test(written);
}
