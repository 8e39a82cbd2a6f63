import type { FrontMatterValue } from '../../frontMatter.js';
import { printFloat } from '../../values/printFloat.js';

/** What text without quotation marks means to Hugo's library. */
const words: ReadonlyMap<string, FrontMatterValue> = new Map<string, FrontMatterValue>([
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.inf', '.Inf', '.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
]);

/** The value of text without quotation marks: neither 1e3 nor a number of more than 64 bits is one, 010 is 8. */
export function goValue(text: string): FrontMatterValue {
  return words.has(text) ? words.get(text)! : (goNumber(text)?.value ?? text);
}

/** A number as Hugo's library reads it. */
export interface GoNumber {
  readonly value: number;
  /** As Go prints it. */
  readonly printed: string;
  readonly isFloat: boolean;
}

export function goNumber(text: string): GoNumber | undefined {
  if (!/^[+-]?[\d.]/.test(text)) return undefined;
  const digits = text.replace(/^\+/, '').replace(/^-/, '').replace(/_/g, '');
  const sign = text.startsWith('-') ? -1 : 1;
  const isOctal = /^0[^.]+$/.test(digits);
  const based = /^0[xob]/.test(digits) ? digits : isOctal ? `0o${digits.slice(1)}` : digits;
  if (/^(?:0x[\da-fA-F]+|0o[0-7]+|0b[01]+|\d+)$/.test(based)) return integer(BigInt(based) * BigInt(sign));
  if (!/^(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(digits)) return undefined;
  const value = Number(digits) * sign;
  return Number.isFinite(value) ? { value, printed: printFloat(value), isFloat: true } : undefined;
}

function integer(value: bigint): GoNumber | undefined {
  if (value >= 2n ** 64n || value < -(2n ** 63n)) return undefined;
  return { value: Number(value), printed: String(value), isFloat: false };
}
