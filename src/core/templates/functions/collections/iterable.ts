import { castCount, castText } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { elementType, listOf, typeName } from '../../values/typeName.js';
import { SafeText, type Value } from '../../values/value.js';
import { bytesOf, sliceBytes } from '../bytes.js';
import { fail, spendOn, type FunctionDefinition } from '../functionDefinition.js';
import type { Run } from '../../run/run.js';

/** The functions that take a part of a list, or of the bytes of a text. */
export const parts: readonly FunctionDefinition[] = [
  {
    name: 'collections.After',
    aliases: ['after'],
    arity: [2, 2],
    call: part('sequence bounds out of range', (count) => [count, undefined]),
  },
  {
    name: 'collections.First',
    aliases: ['first'],
    arity: [2, 2],
    call: part('sequence length must be non-negative', (count) => [0, count]),
  },
  {
    name: 'collections.Last',
    aliases: ['last'],
    arity: [2, 2],
    call: part('sequence length must be non-negative', (count, length) => [Math.max(0, length - count), undefined]),
  },
];

type Bounds = readonly [start: number, end: number | undefined];

function part(message: string, bounds: (count: number, length: number) => Bounds): FunctionDefinition['call'] {
  return ([limit = null, value = null], run) => {
    if (limit === null || value === null) fail('both limit and seq must be provided');
    const count = castCount(limit);
    if (count < 0) fail(message.endsWith('range') ? `${message} [${count}:]` : message);
    const length = lengthOf(value) ?? fail(`can't iterate over ${typeName(value)}`);
    return sliceOf(value, bounds(count, length), run);
  };
}

function sliceOf(value: Value, [start, end]: Bounds, run: Run): Value {
  if (isList(value)) {
    const slice = value.slice(start, end);
    run.spend(1 + slice.length);
    return listOf(elementType(value), slice);
  }
  const text = castText(value);
  spendOn(run, text.length);
  const slice = sliceBytes(text, start, end);
  return value instanceof SafeText ? new SafeText(value.kind, slice) : slice;
}

/** The number of items of a list, or of bytes of a text; `undefined` for all else. */
export function lengthOf(value: Value): number | undefined {
  if (isList(value)) return value.length;
  if (value instanceof SafeText) return bytesOf(value.text).length;
  return typeof value === 'string' ? bytesOf(value).length : undefined;
}

/** The items of a list; the bytes of a text as numbers; `undefined` for all else. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (isList(value)) return value;
  const text = value instanceof SafeText ? value.text : value;
  return typeof text === 'string' ? Array.from(bytesOf(text), BigInt) : undefined;
}
