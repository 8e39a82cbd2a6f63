import { quoteCharacter } from '../../values/print/quote.js';
import { fail } from '../functionDefinition.js';

/** Bytes in hexadecimal, in lower case. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of a hexadecimal text; throws a fault if it is not one. */
export function bytesOfHex(text: string): Uint8Array {
  const wrong = /[^\da-fA-F]/u.exec(text.length % 2 === 0 ? text : text.slice(0, -1)) ?? /[^\da-fA-F]/u.exec(text);
  if (wrong) return fail(`encoding/hex: invalid byte: ${unicode(wrong[0])}`);
  if (text.length % 2 !== 0) return fail('encoding/hex: odd length hex string');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function unicode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${quoteCharacter(code)}`;
}
