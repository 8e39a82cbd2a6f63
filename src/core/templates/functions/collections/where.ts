import type { Run } from '../../run/run.js';
import { textOf } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { elementType, listOf, typeName } from '../../values/typeName.js';
import { Dictionary, type Value } from '../../values/value.js';
import { fail } from '../functionDefinition.js';
import { memberOf, namesIn, valueAt } from './memberOf.js';
import { meets } from './meets.js';

/** `where LIST KEY [OPERATOR] VALUE`; of a map whose values are lists, those where at least one item fits. */
export function where([value = null, key = null, ...args]: readonly Value[], run: Run): Value {
  const { operator, match } = conditionOf(args);
  const fits = (item: Value): boolean => meets(lookUp(item, key, run), operator, match, run);
  if (isList(value)) return listOf(elementType(value), value.filter(fits));
  if (!(value instanceof Dictionary)) return fail(`can't iterate over ${typeName(value)}`);
  const kept = [...value.entries].filter(([, list]) => isList(list) && list.some(fits));
  return new Dictionary(new Map(kept), value.foldsCase);
}

function conditionOf(args: readonly Value[]): { readonly operator: string; readonly match: Value } {
  const [first = null, second = null] = args;
  if (args.length === 1) return { operator: '', match: first };
  if (args.length !== 2)
    return fail("can't evaluate the array by no match argument or more than or equal to two arguments");
  if (typeof first !== 'string') return fail('operator argument must be string type');
  return { operator: first.toLowerCase().trim(), match: second };
}

function lookUp(item: Value, key: Value, run: Run): Value {
  const path = typeof key === 'string' ? namesIn(key) : undefined;
  if (key === null && item instanceof Dictionary) fail('reflect: call of reflect.Value.Type on zero Value');
  if (!path)
    return item instanceof Dictionary && key !== null ? (memberOf(item, textOf(key) ?? '', run) ?? null) : null;
  return valueAt(item, path, run) ?? null;
}
