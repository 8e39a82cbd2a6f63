import { TemplateFault } from '../run/templateFault.js';
import { countValues } from './countValues.js';
import { parseFloatAsGo } from './floats.js';
import { byBytes } from './print/bytes.js';
import { isList } from './truth.js';
import { Dictionary, Instance, SafeText, type Value } from './value.js';

/** The number of values beyond which nothing is compared. */
const mostValues = 1_000_000;

/** Whether Hugo's `eq` takes two values for equal: texts, numbers, and what has the same parts. */
export function isEqual(one: Value, other: Value): boolean {
  if ([one, other].some((each) => countValues(each, mostValues) > mostValues))
    throw new TemplateFault('the value is too large to compare', 'limit');
  const [left, right] = [comparable(one), comparable(other)];
  if (isNumber(left) && isNumber(right)) return orderOf(left, right) === 0;
  if (left instanceof Instance && right instanceof Instance) {
    const [rank, otherRank] = [left.rank(), right.rank()];
    return left === right || (rank !== undefined && rank === otherRank);
  }
  return isSame(left, right);
}

/** Whether two values have the same parts, of the same types: within a list, `1` and `1.0` differ. */
function isSame(one: Value, other: Value): boolean {
  if (one instanceof Dictionary && other instanceof Dictionary) return sameEntries(one, other);
  if (one instanceof SafeText && other instanceof SafeText) return one.kind === other.kind && one.text === other.text;
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((each, index) => isSame(each, other[index] ?? null));
  }
  return one === other;
}

/**
 * Less than zero if Hugo's `lt` takes the first for smaller, more if for larger, `NaN` if neither is. Texts that are
 * numbers count as such; lists and maps by their length.
 */
export function compare(one: Value, other: Value, byText: (one: string, other: string) => number = byBytes): number {
  // Only safe text, which Go does not see as text at once, is read as a number beside other text.
  if (typeof one === 'string' && typeof other === 'string') return byText(one, other);
  const [left, right] = [comparable(one), comparable(other)];
  if (isNumber(left) && isNumber(right)) return orderOf(left, right);
  const [{ number: first, text }, { number: second, text: otherText }] = [measure(left), measure(right)];
  if (text !== undefined && otherText !== undefined) return byText(text, otherText);
  return orderOf(first, second);
}

/** An int and a float are compared exactly. */
function orderOf(one: bigint | number, other: bigint | number): number {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.NaN;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Safe text is compared as text, a month or a duration as a number. */
function comparable(value: Value): Value {
  if (value instanceof SafeText) return value.text;
  return value instanceof Instance ? (value.toInteger() ?? value) : value;
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** What a value counts for; text that is not a finite number is also compared as text. */
function measure(value: Value): { readonly number: number; readonly text?: string } {
  if (typeof value !== 'string') return { number: numberOf(value) };
  const { number, fault } = parseFloatAsGo(value);
  return fault === undefined && Number.isFinite(number) ? { number } : { number, text: value };
}

function numberOf(value: Value): number {
  if (isNumber(value)) return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Dictionary) return value.entries.size;
  if (isList(value)) return value.length;
  return value instanceof Instance ? (value.rank() ?? 0) : 0;
}

function sameEntries(one: Dictionary, other: Dictionary): boolean {
  if (one.entries.size !== other.entries.size) return false;
  return [...one.entries].every(([key, value]) => {
    const otherValue = other.entries.get(key);
    return otherValue !== undefined && isSame(value, otherValue);
  });
}
