import { isList } from './truth.js';
import { Dictionary, Instance, SafeText, type Value } from './value.js';

/**
 * The number of values in a value, itself too, where a long text counts as several; counting ends beyond the limit, and
 * at values that are nested too deep.
 */
export function countValues(value: Value, limit: number, depth = 0): number {
  if (depth > deepest) return limit + 1;
  let count = 1 + lengthOf(value) / perValue;
  if (typeof value !== 'object' || value === null) return count;
  if (value instanceof Instance) count += perInstance;
  for (const item of itemsOf(value)) {
    if (count > limit) break;
    count += countValues(item, limit - count, depth + (value instanceof Instance ? perInstance : 1));
  }
  return count;
}

/** Levels of lists and maps within others: more would use up the stack. */
const deepest = 1000;

/**
 * Values, and levels, that one with members counts: it prints itself, which may take long, and counts what is in it
 * again.
 */
const perInstance = 50;

/** Characters that count as one value. */
const perValue = 64;

function lengthOf(value: Value): number {
  return value instanceof SafeText ? value.text.length : typeof value === 'string' ? value.length : 0;
}

function* itemsOf(value: Value): Iterable<Value> {
  if (isList(value)) yield* value;
  else if (value instanceof Instance) yield* value.printedParts();
  else if (value instanceof Dictionary)
    for (const [key, item] of value.entries) {
      yield key;
      yield item;
    }
}
