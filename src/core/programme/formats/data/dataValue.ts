import { DataDate } from '../../../frontMatter/dataDate.js';
import { readData, type DataValue } from '../../../frontMatter/readData.js';
import type { Source } from '../../source/source.js';

/** A value of a data file with plain objects, whose keys are read by `at` only. Dates are texts, as written. */
export type PlainValue =
  null | boolean | number | string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** A megabyte of YAML takes seconds. */
const longest = 1_000_000;

/** The value of a data file of Hugo or Jekyll; `undefined` if it is not one. */
export function dataOf(source: Source): PlainValue | undefined {
  const { extension, text } = source;
  if (source.json !== undefined) return source.json as PlainValue;
  if (text.length > longest) return undefined;
  const formats =
    extension === 'toml' ? (['toml'] as const) : /^ya?ml$/.test(extension) ? (['yaml'] as const) : looksLike(text);
  for (const format of formats) {
    // Old sites have keys twice, which their generators took.
    const read = readData(text, format, true);
    if ('value' in read && typeof read.value === 'object' && read.value !== null) return plain(read.value);
  }
  return undefined;
}

/** A text without the name of a file. */
function looksLike(text: string): readonly ('yaml' | 'toml')[] {
  if (/^\s*\[\[?[\w."-]+\]\]?\s*$/m.test(text.slice(0, 2000)) && /^\s*[\w"-]+\s*=\s/m.test(text)) return ['toml'];
  const hasKeys = (text.slice(0, 5000).match(/^\s*(?:-\s+)?["']?[A-Za-z_][\w-]*["']?:(?:\s|$)/gm) ?? []).length >= 3;
  return hasKeys ? ['yaml'] : [];
}

function plain(value: DataValue): PlainValue {
  if (value instanceof DataDate) return value.text;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Map) return objectOf([...(value as ReadonlyMap<string, DataValue>)]);
  return Array.isArray(value)
    ? (value as readonly DataValue[]).map(plain)
    : (value as null | boolean | number | string);
}

/** `fromEntries` defines its keys, so that `__proto__` is one like any other. */
function objectOf(entries: readonly (readonly [string, DataValue])[]): Readonly<Record<string, PlainValue>> {
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}
