import { utf8 } from '../values/print/bytes.js';

/** A text as bytes in UTF-8, as Go has it. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(utf8(text));
}

/** Bytes in UTF-8 as text; each byte that is part of no character becomes the replacement character. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const [code, length] = characterAt(bytes, at);
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

const invalid = [0xfffd, 1] as const;

function characterAt(bytes: Uint8Array, at: number): readonly [code: number, length: number] {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return [first, 1];
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return invalid;
  let code = first & (0x7f >> length);
  for (const byte of bytes.subarray(at + 1, at + length)) {
    if ((byte & 0xc0) !== 0x80) return invalid;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  const isCharacter = code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter && at + length <= bytes.length ? [code, length] : invalid;
}

/** Part of a text, counted in bytes; what is left of a character that is cut becomes replacement characters. */
export function sliceBytes(text: string, start: number, end?: number): string {
  return /^\p{ASCII}*$/u.test(text) ? text.slice(start, end) : textOfBytes(bytesOf(text).subarray(start, end));
}
