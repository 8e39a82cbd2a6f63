import type { Run } from '../../run/run.js';
import { castInteger, castText, textOf } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { elementType, listOf, typeName } from '../../values/typeName.js';
import { Dictionary, type Value } from '../../values/value.js';
import { TemplateFault } from '../../run/templateFault.js';
import { fail, type FunctionDefinition } from '../functionDefinition.js';
import { itemsOf } from './iterable.js';
import { sortValues } from './sort.js';

/** The functions that make lists, and texts of them. */
export const lists: readonly FunctionDefinition[] = [
  { name: 'collections.Append', aliases: ['append'], arity: [0, undefined], call: append },
  { name: 'collections.Delimit', aliases: ['delimit'], arity: [2, undefined], call: delimit },
  { name: 'collections.Reverse', arity: [1, 1], call: reverse },
  { name: 'collections.Seq', aliases: ['seq'], arity: [0, undefined], call: sequence },
  // Any order is one that Hugo may choose, and this one does not change while somebody writes.
  { name: 'collections.Shuffle', aliases: ['shuffle'], arity: [1, 1], call: shuffle },
  { name: 'collections.Slice', aliases: ['slice'], arity: [0, undefined], call: (args, run) => counted(args, run) },
];

function counted(list: readonly Value[], run: Run): readonly Value[] {
  run.spend(1 + list.length);
  return [...list];
}

function append(args: readonly Value[], run: Run): Value {
  if (args.length < 2) fail('need at least 2 arguments to append');
  return counted(appendTo(args.at(-1) ?? null, args.slice(0, -1)), run);
}

/** A list with more items: those of a list if that is all there is to add. Throws a fault for what is not a list. */
export function appendTo(list: Value, added: readonly Value[]): readonly Value[] {
  if (list === null) return added;
  if (!isList(list)) return fail(`expected a slice, got ${typeName(list)}`);
  const type = elementType(list);
  if (type.startsWith('[]')) return appendLists(list, added, type.slice(2));
  const [only = null] = added;
  if (added.length === 1 && isList(only)) return [...list, ...only];
  return [...list, ...added];
}

/** To a list of lists, whole lists are added, of the same type. */
function appendLists(list: readonly Value[], added: readonly Value[], type: string): readonly Value[] {
  for (const item of added) {
    const other = isList(item) ? elementType(item) : typeName(item);
    if (other !== type) fail(`cannot append slice of ${other} to slice of ${type}`);
    // Hugo lets this through, and Go panics.
    if (!isList(item)) fail(`reflect.Set: value of type ${other} is not assignable to type []${type}`);
  }
  return [...list, ...added];
}

function delimit([value = null, separator, last]: readonly Value[], run: Run): string {
  const between = castText(separator);
  const beforeLast = last === undefined ? between : (textOf(last) ?? between);
  const items = value instanceof Dictionary ? sortValues(value, [], run) : itemsOf(value);
  if (!items) return fail(`can't iterate over ${typeName(value)}`);
  run.spend(items.length);
  let text = '';
  items.forEach((item, index) => {
    const written = textOf(item);
    if (written === undefined) return;
    text += written;
    if (index < items.length - 1) text += index === items.length - 2 ? beforeLast : between;
  });
  return text;
}

function reverse([list = null]: readonly Value[], run: Run): Value {
  if (list === null) return null;
  return isList(list) ? listOf(elementType(list), [...counted(list, run)].reverse()) : fail('argument must be a slice');
}

function shuffle([list = null]: readonly Value[]): Value {
  if (list === null) return fail('both count and seq must be provided');
  return isList(list) ? list : fail(`can't iterate over ${typeName(list)}`);
}

const longestSequence = 1_000_000;

function sequence(args: readonly Value[], run: Run): readonly Value[] {
  if (args.length < 1 || args.length > 3) fail('invalid number of arguments to Seq');
  const { first, step, last } = boundsOf(args);
  if (args.length === 1 && last === 0) return listOf('int', []);
  if (last < -longestSequence) fail('size of result exceeds limit');
  const size = Math.trunc((last - first) / step) + 1;
  if (size <= 0 || size > longestSequence) fail('size of result exceeds limit');
  run.spend(size);
  return Array.from({ length: size }, (_, index) => BigInt(first + index * step));
}

interface Bounds {
  readonly first: number;
  readonly step: number;
  readonly last: number;
}

function boundsOf(args: readonly Value[]): Bounds {
  const [one, two, three] = integersOf(args);
  if (two === undefined)
    return one === 0 ? { first: 1, step: 1, last: 0 } : { first: Math.sign(one), step: Math.sign(one), last: one };
  if (three === undefined) return { first: one, step: two < one ? -1 : 1, last: two };
  if (two === 0) fail("'increment' must not be 0");
  if (one < three && two < 0) fail("'increment' must be > 0");
  if (one > three && two > 0) fail("'increment' must be < 0");
  return { first: one, step: two, last: three };
}

/** If one of them is not a number, there are none. */
function integersOf(args: readonly Value[]): readonly [number, number?, number?] {
  try {
    const [first = 0, second, third] = args.map((arg) => Number(castInteger(arg)));
    if (second === undefined) return [first];
    return third === undefined ? [first, second] : [first, second, third];
  } catch (fault) {
    if (fault instanceof TemplateFault) return fail('invalid arguments to Seq');
    throw fault;
  }
}
