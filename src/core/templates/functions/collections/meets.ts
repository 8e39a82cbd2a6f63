import type { Run } from '../../run/run.js';
import { Instance, SafeText, type Value } from '../../values/value.js';
import { byBytes } from '../../values/print/bytes.js';
import { isList } from '../../values/truth.js';
import { fail } from '../functionDefinition.js';
import { compileExpression } from '../strings/regularExpression.js';
import { paidText } from './identity.js';
import { contains, intersect } from './sets.js';

const names: Readonly<Record<string, string>> = {
  '': 'eq',
  '=': 'eq',
  '==': 'eq',
  '!=': 'ne',
  '<>': 'ne',
  '>=': 'ge',
  '>': 'gt',
  '<=': 'le',
  '<': 'lt',
};

const tests: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  ge: (order) => order >= 0,
  gt: (order) => order > 0,
  le: (order) => order <= 0,
  lt: (order) => order < 0,
};

/** Whether a value meets a condition of `where`. Values of different types meet none, but ints and floats compare. */
export function meets(value: Value, written: string, match: Value, run: Run): boolean {
  const operator = Object.hasOwn(names, written) ? (names[written] ?? '') : written;
  const test = Object.hasOwn(tests, operator) ? tests[operator] : undefined;
  if (value === null || match === null)
    return (operator === 'eq' && value === match) || (operator === 'ne' && value !== match);
  if (typeof value === 'boolean' && typeof match === 'boolean')
    return (operator === 'eq' && value === match) || (operator === 'ne' && value !== match);
  // Pages and their like are what they are.
  if (value instanceof Instance && value.rank() === undefined && !isList(match))
    return (operator === 'eq' && value === match) || (operator === 'ne' && value !== match);
  if (isList(match) && match.length === 0 && !isList(value)) return operator === 'not in';
  if (operator !== 'in' && operator !== 'not in' && kindOf(value) !== kindOf(match)) {
    if (!isList(match)) return false;
    if (!isOperator(operator)) fail('no such operator');
  }
  if (test) {
    paidText(textIn(match), run);
    const order = orderOf(value, match);
    return order !== undefined && test(order);
  }
  if (operator === 'in' || operator === 'not in') return isAmong(value, operator === 'in', match, run);
  if (operator === 'intersect') return isList(value) && isList(match) && intersect(value, match, run).length > 0;
  if (operator === 'like') return isLike(value, match, run);
  return fail('no such operator');
}

type Kind = 'number' | 'text' | 'list' | 'time' | 'bool' | 'other';

function kindOf(value: Value): Kind {
  if (typeof value === 'bigint' || typeof value === 'number') return 'number';
  if (typeof value === 'string' || value instanceof SafeText) return 'text';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof Instance && value.rank() !== undefined) return 'time';
  return isList(value) ? 'list' : 'other';
}

const others = ['in', 'not in', 'intersect', 'like'];

function isOperator(name: string): boolean {
  return Object.hasOwn(tests, name) || others.includes(name);
}

/** `undefined` for what has no order. */
function orderOf(value: Value, match: Value): number | undefined {
  const kind = kindOf(value);
  if (kind !== kindOf(match)) return undefined;
  if (kind === 'text') return byBytes(textIn(value), textIn(match));
  if (kind === 'number') return compareNumbers(value, match);
  if (kind !== 'time' || !(value instanceof Instance) || !(match instanceof Instance)) return undefined;
  return Math.sign((value.rank() ?? 0) - (match.rank() ?? 0));
}

function compareNumbers(one: Value, other: Value): number {
  if ((typeof one !== 'bigint' && typeof one !== 'number') || (typeof other !== 'bigint' && typeof other !== 'number'))
    return Number.NaN;
  return one < other ? -1 : one > other ? 1 : Number(one) === Number(other) ? 0 : Number.NaN;
}

function textIn(value: Value): string {
  return value instanceof SafeText ? value.text : typeof value === 'string' ? value : '';
}

function isAmong(value: Value, wanted: boolean, match: Value, run: Run): boolean {
  const kind = kindOf(value);
  if (kind === 'text' && !isList(match)) return contains(textIn(match), textIn(value), run) === wanted;
  if (!isList(match) || kind === 'list' || kind === 'other' || kind === 'bool') return false;
  const same = match.filter((item) => item !== null && kindOf(item) === kind);
  run.spend(same.length * (1 + textIn(value).length / 64));
  return same.some((item) => orderOf(value, item) === 0) === wanted;
}

function isLike(value: Value, match: Value, run: Run): boolean {
  if (kindOf(value) !== 'text' || kindOf(match) !== 'text') return false;
  const text = textIn(value);
  return compileExpression(textIn(match), run.spend).matches(text, 1).length > 0;
}
