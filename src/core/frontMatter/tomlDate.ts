import { parseHugoDate } from './parseHugoDate.js';

/** Whether a value is written as a TOML date, with or without a time, as opposed to a quoted one. */
export function isTomlDate(written: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:[Tt ]|$)/.test(written);
}

/** The date in the one of TOML's forms that Hugo reads in a quoted text, too: large letters, and seconds. */
export function plainTomlDate(written: string): string {
  return written.toUpperCase().replace(/^(.{10}[T ]\d\d:\d\d)(?!:)/, '$1:00');
}

/** Whether Hugo stops at a TOML date: the parser lets a day such as the 31st of June pass, and a zone without a colon. */
export function isImpossibleTomlDate(written: string): boolean {
  if (!isTomlDate(written)) return false;
  return !parseHugoDate(plainTomlDate(written)) || /[+-]\d{4}$/.test(written);
}
