import type { Run } from '../../run/run.js';
import { textOf } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { elementType, listOf, typeName } from '../../values/typeName.js';
import { SafeText, type Value } from '../../values/value.js';
import { fail, spendOn, type FunctionDefinition } from '../functionDefinition.js';
import { identityOf, isComparable, paidText } from './identity.js';

/** The functions that look at lists as sets. */
export const sets: readonly FunctionDefinition[] = [
  { name: 'collections.Complement', aliases: ['complement'], arity: [0, undefined], call: complement },
  {
    name: 'collections.In',
    aliases: ['in'],
    arity: [2, 2],
    call: ([list = null, value = null], run) => contains(list, value, run),
  },
  {
    name: 'collections.Intersect',
    aliases: ['intersect'],
    arity: [2, 2],
    call: ([one = null, other = null], run) => intersect(one, other, run),
  },
  { name: 'collections.SymDiff', aliases: ['symdiff'], arity: [2, 2], call: symmetricDifference },
  { name: 'collections.Union', aliases: ['union'], arity: [2, 2], call: union },
  { name: 'collections.Uniq', aliases: ['uniq'], arity: [1, 1], call: uniq },
];

/** Whether a list has an item, or a text has a part. */
export function contains(list: Value, value: Value, run: Run): boolean {
  if (list === null || value === null) return false;
  if (isList(list)) {
    const wanted = identityOf(value, run);
    return list.some((item) => item !== null && identityOf(item, run) === wanted);
  }
  const [text, part] = [textOf(list), textOf(value)];
  spendOn(run, text?.length ?? 0);
  return text !== undefined && part !== undefined && text.includes(part);
}

function complement(args: readonly Value[], run: Run): Value {
  if (args.length < 2) fail('complement needs at least two arguments');
  const universe = args.at(-1) ?? null;
  const seen = identitiesOf(args.slice(0, -1), run);
  if (!isList(universe)) return fail('arguments to complement must be slices or arrays');
  return listOf(
    elementType(universe),
    universe.filter((item) => !seen.has(identityOf(item, run))),
  );
}

function identitiesOf(lists: readonly Value[], run: Run): ReadonlySet<unknown> {
  const seen = new Set<unknown>();
  for (const list of lists) {
    if (!isList(list)) return fail('arguments must be slices or arrays');
    for (const item of list) {
      if (!isComparable(item)) fail('elements must be comparable');
      seen.add(identityOf(item, run));
    }
  }
  return seen;
}

/** What is in one of two lists only. */
function symmetricDifference([other = null, one = null]: readonly Value[], run: Run): Value {
  const [seenOne, seenOther] = [identitiesOf([one], run), identitiesOf([other], run)];
  const result: Value[] = [];
  const type = isList(one) ? elementType(one) : 'interface {}';
  for (const [list, seen] of [
    [one, seenOther],
    [other, seenOne],
  ] as const) {
    for (const item of isList(list) ? list : []) {
      if (!seen.has(identityOf(item, run))) result.push(converted(item, type));
    }
  }
  return listOf(type, result);
}

function converted(item: Value, type: string): Value {
  const [value] = convertible(item, type);
  if (value !== undefined) return value;
  const own = typeName(item);
  if (type !== 'string' && !isNumeric(type))
    return fail(`symdiff: failed to convert value: ${own} is not assignable to ${type}`);
  return fail(`symdiff: failed to convert value: unable to convert value of type "${own}" to "${type}"`);
}

/** The items of the first list that are in the second, each once. */
export function intersect(one: Value, other: Value, run: Run): readonly Value[] {
  if (one === null || other === null) return [];
  for (const list of [one, other]) if (!isList(list)) fail(`can't iterate over ${typeName(list)}`);
  const [left, right] = [isList(one) ? one : [], isList(other) ? other : []];
  if (left.length > 0 && ![...left, ...right].every(isComparable))
    fail('intersect does not support slices or arrays of uncomparable types');
  for (const item of [...left, ...right]) paidText(textOf(item) ?? '', run);
  const keys = new Set(right.map(keyOf));
  run.spend(left.length + right.length);
  const common = left.filter((item) => item !== null && typeof item !== 'boolean' && keys.has(keyOf(item)));
  return listOf(elementType(left), uniqueItems(common, run));
}

/** Texts and safe texts are the same here, as are ints and floats. */
function keyOf(item: Value): unknown {
  if (typeof item === 'bigint') return Number(item);
  return item instanceof SafeText ? item.text : typeof item === 'string' ? item : item;
}

function uniqueItems(list: readonly Value[], run: Run): readonly Value[] {
  const seen = new Set<unknown>();
  return list.filter((item) => {
    const key = identityOf(item, run);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function union([one = null, other = null]: readonly Value[], run: Run): Value {
  if (one === null || other === null) return one ?? other ?? [];
  for (const list of [one, other]) if (!isList(list)) fail(`can't iterate over ${typeName(list)}`);
  if (!isList(one) || !isList(other)) return [];
  const [type, otherType] = [elementType(one), elementType(other)];
  const isPossible =
    type === otherType || [type, otherType].includes('interface {}') || (isNumeric(type) && isNumeric(otherType));
  if (!isPossible) return listOf(type, []);
  if (!one.every(isComparable)) fail('union does not support slices or arrays of uncomparable types');
  return listOf(type, uniqueItems([...one, ...other.flatMap((item) => convertible(item, type))], run));
}

function isNumeric(type: string): boolean {
  return type === 'int' || type === 'float64';
}

/** An item as one of a type; nothing if it cannot be one without a loss. */
function convertible(item: Value, type: string): readonly Value[] {
  if (type === 'interface {}' || typeName(item) === type) return [item];
  if (type === 'string') return item instanceof SafeText ? [item.text] : [];
  if (type === 'int') return typeof item === 'number' && Number.isSafeInteger(item) ? [BigInt(item)] : [];
  return type === 'float64' && typeof item === 'bigint' ? [Number(item)] : [];
}

function uniq([list = null]: readonly Value[], run: Run): Value {
  if (list === null) return [];
  if (!isList(list)) return fail(`type ${typeName(list)} not supported`);
  return listOf(elementType(list), uniqueItems(list, run));
}
