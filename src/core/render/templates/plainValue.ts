import type { FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { Dictionary, type Value } from '../../templates/values/value.js';
import { listOf } from '../../templates/values/typeName.js';

/** A value of front matter or configuration as templates see it. Keys of maps are found in any case. */
export function plainValue(value: FrontMatterValue | undefined): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'object') return value;
  if (isList(value)) return listOf('interface {}', value.map(plainValue));
  return new Dictionary(
    new Map(Object.entries(value).map(([key, item]) => [key.toLowerCase(), plainValue(item)])),
    true,
  );
}

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}
