import { Dictionary, Instance, SafeText, type Value } from './value.js';

/** Whether a value counts as true, as in `if`: not zero, not empty, not nil. */
export function isTrue(value: Value | undefined): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (typeof value === 'bigint' || typeof value === 'number') return value !== 0n && value !== 0;
  if (typeof value === 'string') return value !== '';
  if (value instanceof SafeText) return value.text !== '';
  if (value instanceof Dictionary) return value.entries.size > 0;
  if (value instanceof Instance) return value.isTrue();
  return isList(value) ? value.length > 0 : true;
}

/** Whether a value is a slice. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
