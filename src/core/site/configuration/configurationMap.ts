import type { FrontMatterValue } from '../../frontMatter/frontMatter.js';

/**
 * A table of a site's configuration. Keys are in lower case, because Hugo compares them case-insensitively; keys inside
 * lists are not.
 */
export type ConfigurationMap = Readonly<Record<string, FrontMatterValue>>;

/** Maximum number of values, and levels of nesting, in a file: YAML aliases can multiply both. */
const [maxValues, deepest] = [20_000, 100];

/**
 * A copy with lower-case keys; the last duplicate is used, and anything beyond the limits is omitted. Can be serialised
 * as JSON.
 */
export function toConfigurationMap(values: Readonly<Record<string, FrontMatterValue>>): ConfigurationMap {
  let left = maxValues;
  const copy = (value: FrontMatterValue, depth: number, inList: boolean): FrontMatterValue => {
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) return null;
    if (isList(value)) return value.filter(() => left-- > 0).map((each) => copy(each, depth + 1, true));
    const entries = Object.entries(value).filter(() => left-- > 0);
    return Object.fromEntries(
      entries.map(([key, each]) => [inList ? key : key.toLowerCase(), copy(each, depth + 1, inList)]),
    );
  };
  return copy(values, 0, false) as ConfigurationMap;
}

/** A copy with lower-case keys of a map in a list. */
export function lowerKeys(map: ConfigurationMap): ConfigurationMap {
  return toConfigurationMap(map);
}

export function isList(value: FrontMatterValue | undefined): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}

export function isMap(value: FrontMatterValue | undefined): value is ConfigurationMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of lower-case keys; `undefined` if there is none. */
export function valueAt(map: ConfigurationMap, ...path: readonly string[]): FrontMatterValue | undefined {
  let value: FrontMatterValue | undefined = map;
  for (const key of path) value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** The map at a path of keys; empty if there is none or the value is not a map. */
export function mapAt(map: ConfigurationMap, ...path: readonly string[]): ConfigurationMap {
  const value = valueAt(map, ...path);
  return isMap(value) ? value : {};
}
