import { isList } from './truth.js';
import { Dictionary, Instance, SafeText, type Value } from './value.js';

const safeTypes = {
  html: 'template.HTML',
  attribute: 'template.HTMLAttr',
  css: 'template.CSS',
  js: 'template.JS',
  jsString: 'template.JSStr',
  url: 'template.URL',
  srcset: 'template.Srcset',
} as const;

/** Lists within lists, beyond which the type of the items is not looked at. */
const deepest = 50;

/**
 * Go's name for the type of a value, as `printf "%T"` gives it. A list has the type of its items if they agree, as if
 * `slice` had made it.
 */
export function typeName(value: Value | undefined, depth = 0): string {
  if (value === null || value === undefined) return '<nil>';
  switch (typeof value) {
    case 'bigint':
      return 'int';
    case 'number':
      return 'float64';
    case 'boolean':
      return 'bool';
    case 'string':
      return 'string';
    default:
      return nameOfObject(value, depth);
  }
}

function nameOfObject(value: Exclude<Value, null | bigint | number | boolean | string>, depth: number): string {
  if (value instanceof SafeText) return safeTypes[value.kind];
  if (value instanceof Dictionary || value instanceof Instance) return value.typeName;
  return isList(value) ? `[]${elementType(value, depth + 1)}` : 'func()';
}

/** Lists do not change, and one list may be in many others. */
const known = new WeakMap<readonly Value[], string>();

/** The type of the items of a list: what `listOf` says, or what all have in common; else `interface {}`. */
export function elementType(list: readonly Value[], depth = 0): string {
  const found = known.get(list);
  if (found !== undefined) return found;
  const [first = null] = list;
  if (first === null || depth > deepest) return 'interface {}';
  const type = typeName(first, depth);
  const common = list.every((item) => typeName(item, depth) === type) ? type : 'interface {}';
  known.set(list, common);
  return common;
}

/** A list whose items are of a type whatever they are, as that of the list that they were taken from. */
export function listOf(type: string, items: readonly Value[]): readonly Value[] {
  const list = [...items];
  known.set(list, type);
  return list;
}
