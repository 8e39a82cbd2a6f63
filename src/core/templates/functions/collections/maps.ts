import type { Run } from '../../run/run.js';
import { castCount, castText, castTexts } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { elementType, typeName } from '../../values/typeName.js';
import { Dictionary, type Value } from '../../values/value.js';
import { byBytes } from '../../values/print/bytes.js';
import { TemplateFault } from '../../run/templateFault.js';
import { printValue } from '../../values/print/printValue.js';
import { escapeQuery } from '../urls/escapes.js';
import { bytesOf } from '../bytes.js';
import { fail, type FunctionDefinition } from '../functionDefinition.js';
import { lengthOf } from './iterable.js';
import { Query } from '../urls/goUrl.js';
import { merge } from './merge.js';

/** The functions that make maps and look into them. */
export const maps: readonly FunctionDefinition[] = [
  { name: 'collections.Dictionary', aliases: ['dict'], arity: [0, undefined], call: dictionary },
  { name: 'collections.Index', aliases: ['index'], arity: [1, undefined], call: index },
  {
    name: 'collections.IsSet',
    aliases: ['isSet', 'isset'],
    arity: [2, 2],
    call: ([value = null, key = null]) => isSet(value, key),
  },
  { name: 'collections.Merge', aliases: ['merge'], arity: [0, undefined], call: merge },
  { name: 'collections.Querify', aliases: ['querify'], arity: [0, undefined], call: querify },
];

/** A map while it is made, where a key may be a path. */
type Growing = Map<string, Value>;

function dictionary(args: readonly Value[], run: Run): Value {
  if (args.length % 2 !== 0) fail('invalid dictionary call');
  run.spend(1 + args.length);
  const root: Growing = new Map();
  const inner = new Map<Value, Growing>();
  for (let at = 0; at < args.length; at += 2) {
    const path = pathOf(args[at] ?? null);
    let map = root;
    for (const key of path.slice(0, -1)) map = innerMap(map, key, inner);
    map.set(path.at(-1) ?? '', args[at + 1] ?? null);
  }
  return new Dictionary(root);
}

function pathOf(key: Value): readonly string[] {
  if (typeof key === 'string') return [key];
  const isPath = isList(key) && key.length > 0 && key.every((part) => typeof part === 'string');
  return isPath ? castTexts(key) : fail('invalid dictionary key');
}

function innerMap(map: Growing, key: string, known: Map<Value, Growing>): Growing {
  const found = map.get(key);
  const growing = found === undefined ? undefined : known.get(found);
  if (growing) return growing;
  if (found !== undefined && !(found instanceof Dictionary))
    fail(`interface conversion: interface {} is ${typeName(found)}, not map[string]interface {}`);
  const made: Growing = new Map(found instanceof Dictionary ? found.entries : []);
  const value = new Dictionary(made);
  known.set(value, made);
  map.set(key, value);
  return made;
}

function index([value = null, ...args]: readonly Value[], run: Run): Value {
  try {
    return valueAt(value, indicesOf(args), run);
  } catch (fault) {
    if (!(fault instanceof TemplateFault)) throw fault;
    const shown = printValue(args);
    return fail(`index of type ${typeName(value)} with args ${shown} failed: ${fault.message}`);
  }
}

/** A list alone is a path. */
function indicesOf(args: readonly Value[]): readonly Value[] {
  const [only = null] = args;
  return args.length === 1 && isList(only) ? only : args;
}

function valueAt(value: Value, indices: readonly Value[], run: Run): Value {
  run.spend(1 + indices.length);
  if (value === null) return null;
  if (value instanceof Dictionary && value.foldsCase) return nested(value, castTexts(indices));
  let at: Value = value;
  for (const key of indices) {
    if (at === null) return null;
    at = itemAt(at, key);
  }
  return at;
}

function nested(map: Dictionary, path: readonly string[]): Value {
  let at: Value = path.length === 0 ? null : map;
  for (const key of path) {
    if (!(at instanceof Dictionary)) return null;
    at = at.entries.get(key.toLowerCase()) ?? null;
  }
  return at;
}

function itemAt(value: Value, key: Value): Value {
  if (value instanceof Query) return value.get(castText(key)) ?? [];
  if (value instanceof Dictionary) {
    if (typeof key === 'string') return value.entries.get(key) ?? null;
    return fail(
      key === null ? 'value is nil; should be of type string' : `value has type ${typeName(key)}; should be string`,
    );
  }
  if (lengthOf(value) === undefined) return fail(`can't index item of type ${typeName(value)}`);
  if (key === null) return fail('cannot index slice/array with nil');
  if (typeof key !== 'bigint') return fail(`cannot index slice/array with type ${typeName(key)}`);
  if (isList(value)) return value[Number(key)] ?? null;
  const byte = bytesOf(castText(value))[Number(key)];
  return byte === undefined ? null : BigInt(byte);
}

function isSet(value: Value, key: Value): boolean {
  if (value instanceof Dictionary) return typeof key === 'string' && value.entries.has(key);
  if (!isList(value)) return false;
  try {
    return value.length > castCount(key);
  } catch (fault) {
    if (fault instanceof TemplateFault) return fail(`isset unable to use key of type ${typeName(key)} as index`);
    throw fault;
  }
}

const wrongQuery =
  'expected a map, a slice with an even number of elements, or an even number of scalar values, and each key must be a string';

function querify(args: readonly Value[], run: Run): string {
  const [only = null] = args;
  if (args.length === 0) return '';
  run.spend(args.length);
  if (args.length > 1) return args.length % 2 === 0 ? queryOf(args.map(castText), run) : fail(wrongQuery);
  if (only instanceof Dictionary)
    return queryOf(
      [...only.entries].flatMap(([key, value]) => [key, castText(value)]),
      run,
    );
  if (!isList(only) || !['interface {}', 'string'].includes(elementType(only))) return fail(wrongQuery);
  return queryOf(only.map(castText), run);
}

/** By key; those of the same key stay in order. */
function queryOf(texts: readonly string[], run: Run): string {
  run.spend(texts.reduce((sum, text) => sum + text.length, 0));
  if (texts.length % 2 !== 0) fail(wrongQuery);
  const pairs: (readonly [key: string, value: string])[] = [];
  for (let at = 0; at < texts.length; at += 2) pairs.push([texts[at] ?? '', texts[at + 1] ?? '']);
  if (pairs.some(([key]) => key === '')) fail('one of the keys is an empty string');
  pairs.sort(([one], [other]) => byBytes(one, other));
  return pairs.map((pair) => pair.map(escapeQuery).join('=')).join('&');
}
