import { isOfKind } from '../../frontMatter/fields.js';
import type { FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { isList } from './configurationMap.js';

/** Converts a value to a boolean as Hugo's configuration does; `undefined` if Hugo rejects it. */
export function toFlag(value: FrontMatterValue): boolean | undefined {
  if (typeof value === 'number') return value !== 0;
  if (value === '') return false;
  return isOfKind(value, 'boolean') ? value === true || /^[1t]/i.test(toText(value) ?? '') : undefined;
}

export function toText(value: FrontMatterValue): string | undefined {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

export function toInteger(value: FrontMatterValue): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return Math.trunc(value);
  return value === '' ? 0 : typeof value === 'string' && /^[+-]?\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** One string or a list of strings. */
export function toTexts(value: FrontMatterValue | undefined): readonly string[] {
  const values = isList(value) ? value : [value ?? null];
  return values.map((each) => toText(each)).filter((text) => text !== undefined);
}
