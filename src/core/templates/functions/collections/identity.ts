import type { Run } from '../../run/run.js';
import { isList } from '../../values/truth.js';
import { Dictionary, SafeText, type Value } from '../../values/value.js';

/**
 * What two values have in common if they are the same to `uniq`, `in` and their relatives: ints and floats are
 * numbers, lists and maps are what they contain, and all else is itself.
 */
export function identityOf(value: Value, run: Run): unknown {
  run.spend(1);
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof SafeText) return `${value.kind}:${paidText(value.text, run)}`;
  if (typeof value === 'string') return `text:${paidText(value, run)}`;
  return isList(value) || value instanceof Dictionary ? contentOf(value, run, 0) : value;
}

/** A text that will be compared with others, as long as it is: one text may be in a list many times. */
export function paidText(text: string, run: Run): string {
  run.spend(text.length / 64);
  return text;
}

/** Lists within lists, beyond which all are the same. */
const deepest = 100;

function contentOf(value: Value, run: Run, depth: number): string {
  run.spend(1);
  if (depth > deepest) return '…';
  if (isList(value)) return `[${value.map((item) => contentOf(item, run, depth + 1)).join()}]`;
  if (value instanceof Dictionary) {
    const pairs = [...value.entries].map(
      ([key, item]) => `${JSON.stringify(paidText(key, run))}:${contentOf(item, run, depth + 1)}`,
    );
    return `{${pairs.sort().join()}}`;
  }
  if (value instanceof SafeText) return `${value.kind}:${JSON.stringify(paidText(value.text, run))}`;
  if (typeof value === 'string') return JSON.stringify(paidText(value, run));
  if (typeof value === 'object' && value !== null) return `#${numberOf(value)}`;
  return typeof value === 'bigint' ? `${value}n` : String(value);
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for what is only the same as itself. */
function numberOf(value: object): number {
  const number = numbers.get(value) ?? ++last;
  numbers.set(value, number);
  return number;
}

/** Whether Go can compare a value with others of its type: lists and maps cannot be. */
export function isComparable(value: Value): boolean {
  return !isList(value) && !(value instanceof Dictionary);
}
