import { parseHugoDate } from '../parseHugoDate.js';

/** Whether a value is a TOML date, with or without a time, rather than a quoted string. */
export function isTomlDate(written: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:[Tt ]|$)/.test(written);
}

/** Converts a TOML date to the form that Hugo also reads in a string: upper case letters, with seconds. */
export function plainTomlDate(written: string): string {
  return written
    .toUpperCase()
    .replace(/^(.{10}) /, '$1T')
    .replace(/^(.{10}T\d\d:\d\d)(?!:)/, '$1:00');
}

/** A plain date as Go prints it: a moment as in `2024-01-02 03:04:05 +0200 +0200`; any other as it is. */
export function printDate(plain: string): string {
  const [, day, time, offset] = /^(.{10})T(.*?)(Z|[+-]\d\d:\d\d)$/.exec(plain) ?? [];
  if (offset === undefined) return plain;
  const zone = offset.replace(':', '');
  return `${day} ${time} ${offset === 'Z' ? '+0000 UTC' : `${zone} ${zone}`}`;
}

/** Whether a value is a number that TOML allows and Hugo does not: more than 64 bits, or a fraction without a limit. */
export function isTooLarge(written: string): boolean {
  const digits = written.replace(/_/g, '');
  if (/^[+-]?\d+$/.test(digits)) return BigInt.asIntN(64, BigInt(digits)) !== BigInt(digits);
  return /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/.test(digits) && !Number.isFinite(Number(digits));
}

/**
 * Whether Hugo stops the build at a TOML date: the parser accepts dates such as 31 June, and offsets without a colon.
 */
export function isImpossibleTomlDate(written: string): boolean {
  if (!isTomlDate(written)) return false;
  return !parseHugoDate(plainTomlDate(written)) || /[+-]\d{4}$/.test(written);
}
