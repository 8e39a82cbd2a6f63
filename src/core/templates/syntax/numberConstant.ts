import { parseFloatAsGo } from '../values/floats.js';
import { quote } from '../values/print/quote.js';
import { unquote } from './unquote.js';

/** The value of a constant, or the message of Go's parser. */
export type NumberConstant = { readonly value: bigint | number } | { readonly fault: string };

const integer = /^[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;
/** Reads a number as `text/template` does: an int if it looks like one, otherwise a float. */
export function readNumber(text: string): NumberConstant {
  if (integer.test(text)) {
    const value = readInteger(text);
    // What is too large for an int but fits an unsigned one is refused only when it is evaluated.
    if (value === BigInt.asIntN(64, value) || value === BigInt.asUintN(64, value)) return { value };
  }
  const { number: value, fault } = parseFloatAsGo(text);
  if (fault !== undefined) return { fault: `illegal number syntax: ${quote(text)}` };
  return /[.eEpP]/.test(text) ? { value } : { fault: `integer overflow: ${quote(text)}` };
}

/** Reads a character in single quotation marks as the number of its code point. */
export function readCharacter(text: string): NumberConstant {
  const character = unquote(text);
  if (character === undefined || character === '') return { fault: 'invalid syntax' };
  const code = character.codePointAt(0) ?? 0;
  if (String.fromCodePoint(code) !== character) return { fault: `malformed character constant: ${text}` };
  return { value: BigInt(code) };
}

function readInteger(text: string): bigint {
  const digits = text.replace(/^[+-]/, '').replaceAll('_', '');
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits);
  return text.startsWith('-') ? -value : value;
}
