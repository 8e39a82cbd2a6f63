import { Instance, SafeText, type Value } from '../../values/value.js';
import { fail } from '../functionDefinition.js';

export type Operator = '+' | '-' | '*' | '/';

const refused = "can't apply the operator to the values";

/** Two numbers, ints if both are; two texts can be added. Throws a fault for all else, and for a division by zero. */
export function arithmetic(one: Value, other: Value, operator: Operator): Value {
  if (isText(one)) return operator === '+' && isText(other) ? textIn(one) + textIn(other) : fail(refused);
  const [left, right] = [numberIn(one), numberIn(other)];
  if (operator === '/' && (right === 0n || right === 0) && left !== undefined) fail("can't divide the value by 0");
  if (typeof left === 'bigint' && typeof right === 'bigint') return integers(left, right, operator);
  if (left === undefined || right === undefined) return fail(refused);
  return floats(Number(left), Number(right), operator);
}

function isText(value: Value): value is string | SafeText {
  return typeof value === 'string' || value instanceof SafeText;
}

function textIn(value: string | SafeText): string {
  return typeof value === 'string' ? value : value.text;
}

function numberIn(value: Value): bigint | number | undefined {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  return value instanceof Instance ? value.toInteger() : undefined;
}

function integers(left: bigint, right: bigint, operator: Operator): bigint {
  const results = {
    '+': (): bigint => left + right,
    '-': (): bigint => left - right,
    '*': (): bigint => left * right,
    '/': (): bigint => left / right,
  };
  return BigInt.asIntN(64, results[operator]());
}

function floats(left: number, right: number, operator: Operator): number {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  return operator === '*' ? left * right : left / right;
}
