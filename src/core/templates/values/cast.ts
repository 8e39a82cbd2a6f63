import { TemplateFault } from '../run/templateFault.js';
import { fixedNotation, parseFloatAsGo } from './floats.js';
import { goSyntax } from './goSyntax.js';
import { quote } from './print/quote.js';
import { isList } from './truth.js';
import { typeName } from './typeName.js';
import { Instance, SafeText, type Value } from './value.js';

// Values are converted as the library spf13/cast 1.10 does, on which most of Hugo's functions rely.

/** A value as text: numbers and booleans as written, nothing for a missing value. Throws a fault for lists and maps. */
export function castText(value: Value | undefined): string {
  const text = textOf(value);
  if (text === undefined) throw new TemplateFault(uncastable(value, 'string'));
  return text;
}

/** As `castText`, but `undefined` instead of a fault. */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return fixedNotation(value);
  if (typeof value !== 'object') return typeof value === 'function' ? undefined : String(value);
  if (value instanceof SafeText) return value.text;
  return value instanceof Instance ? value.toText() : undefined;
}

/** A value as texts: those of a list, the words of a text. Throws a fault if an item is not text. */
export function castTexts(value: Value | undefined): readonly string[] {
  if (value === null || value === undefined) throw new TemplateFault(uncastable(value, '[]string'));
  const texts = isList(value) ? value.map(textOf) : typeof value === 'string' ? wordsOf(value) : [textOf(value)];
  return texts.map((text) => {
    if (text === undefined) throw new TemplateFault(uncastable(value, '[]string'));
    return text;
  });
}

/** The words of a text, as Go's `strings.Fields` separates them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/).filter(Boolean);
}

/** A value as an integer: floats lose their fraction, and so do texts; `true` is 1. Throws a fault for all else. */
export function castInteger(value: Value | undefined, type: 'int' | 'int64' = 'int'): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return integerOfFloat(value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value === null || value === undefined || value === '') return 0n;
  const written = writtenText(value);
  if (written === '') return 0n;
  if (written !== undefined) return parseInteger(written, type);
  if (value instanceof Instance) return castInstance(value, type);
  throw new TemplateFault(uncastable(value, type));
}

/** A month, a weekday or a duration is a number, too. */
function castInstance(value: Instance, type: 'int' | 'int64'): bigint {
  const number = value.toInteger();
  if (number === undefined) throw new TemplateFault(uncastable(value, type));
  return number;
}

/** As `castInteger`, as a number that is exact up to 2^53; larger ones are as good as infinite to their users. */
export function castCount(value: Value | undefined): number {
  return Number(castInteger(value));
}

/** A value as a float. Throws a fault for what is not one. */
export function castFloat(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || value === undefined || value === '') return 0;
  const written = writtenText(value);
  if (written === '') return 0;
  if (written !== undefined) return parseFloatOf(written);
  const number = value instanceof Instance ? value.toInteger() : undefined;
  if (number === undefined) throw new TemplateFault(uncastable(value, 'float64'));
  return Number(number);
}

/** The text of a text or of a safe one. */
function writtenText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof SafeText ? value.text : undefined;
}

function integerOfFloat(value: number): bigint {
  const least = -(2n ** 63n);
  // What cannot be represented becomes the least integer, as on amd64.
  if (!Number.isFinite(value)) return least;
  const whole = BigInt(Math.trunc(value));
  return whole < least || whole >= -least ? least : whole;
}

const wholeNumber = /^[+-]?(?:0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])+|0|[1-9](?:_?\d)*)$/;

/** Safe text is text in messages, too. */
function parseInteger(written: string, type: string): bigint {
  const digits = withoutDecimals(written);
  const fault = (reason: string): TemplateFault =>
    new TemplateFault(`${uncastable(written, type)}: strconv.ParseInt: parsing ${quote(digits)}: ${reason}`);
  if (!wholeNumber.test(digits)) throw fault('invalid syntax');
  const plain = digits.replace(/^[+-]|_/g, '').replace(/^0(?=\d)/, '0o');
  // More digits than any number of 64 bits has, even in binary, would take long to read.
  if (plain.replace(/^0[xob]?0*/i, '').length > 64) throw fault('value out of range');
  const number = BigInt(plain) * (digits.startsWith('-') ? -1n : 1n);
  if (number !== BigInt.asIntN(64, number)) throw fault('value out of range');
  return number;
}

/** Only a plain number with a point loses what follows the point. */
function withoutDecimals(text: string): string {
  const whole = /^([-+]?\d*)\.\d*$/.exec(text)?.[1];
  if (whole === undefined) return text;
  return /\d/.test(whole) ? whole : `${whole}0`;
}

function parseFloatOf(written: string): number {
  const { number, fault } = parseFloatAsGo(written);
  if (fault === undefined) return number;
  const reason = `strconv.ParseFloat: parsing ${quote(written)}: ${fault}`;
  throw new TemplateFault(`${uncastable(written, 'float64')}: ${reason}`);
}

/** The message that a value cannot be converted to a type. */
export function uncastable(value: Value | undefined, type: string): string {
  return `unable to cast ${goSyntax(value)} of type ${typeName(value)} to ${type}`;
}
