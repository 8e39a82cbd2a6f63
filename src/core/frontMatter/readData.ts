import { DataDate } from './dataDate.js';
import { parseTomlData } from './toml/parseToml.js';
import { deepest, isTooDeep } from './yaml/syntaxError.js';
import { readYamlData } from './yaml/readYamlData.js';

/**
 * A value of a data file. Unlike in front matter, an integer (`bigint`) and a float stay different, keys such as
 * `__proto__` are ordinary, and a date of TOML is what it is.
 */
export type DataValue =
  null | boolean | bigint | number | string | DataDate | readonly DataValue[] | ReadonlyMap<string, DataValue>;

/** What a text contains, or why it cannot be read. */
export type ReadData = { readonly value: DataValue } | { readonly fault: string };

/** Reads a text of data. To Hugo, all numbers of JSON are floats. `takesLast`: as in `readYamlData`. Never throws. */
export function readData(text: string, format: 'json' | 'yaml' | 'toml', takesLast = false): ReadData {
  if (isTooDeep(text)) return { fault: 'it is nested too deeply' };
  try {
    const read: unknown =
      format === 'json' ? JSON.parse(text) : format === 'toml' ? parseTomlData(text) : readYamlData(text, takesLast);
    return { value: toData(read, 0) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : '' };
  }
}

function toData(value: unknown, depth: number): DataValue {
  if (depth > 2 * deepest) throw new Error('it is nested too deeply');
  if (value === undefined || value === null) return null;
  if (value instanceof DataDate) return value;
  if (Array.isArray(value)) return value.map((item) => toData(item, depth + 1));
  if (typeof value !== 'object') return scalar(value);
  const entries: readonly (readonly [unknown, unknown])[] = value instanceof Map ? [...value] : Object.entries(value);
  return new Map(entries.map(([key, item]) => [textOf(key), toData(item, depth + 1)]));
}

function scalar(value: unknown): DataValue {
  const isScalar = ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
  return isScalar ? (value as string | number | bigint | boolean) : null;
}

/** A key of YAML may be a number or a list; to Hugo it is a text. */
function textOf(key: unknown): string {
  return typeof key === 'string' || typeof key === 'number' || typeof key === 'bigint'
    ? String(key)
    : JSON.stringify(key);
}
