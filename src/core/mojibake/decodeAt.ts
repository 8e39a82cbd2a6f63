import type { Encoding } from './encodings.js';

/** A character decoded from others that stand for its bytes. */
export interface Decoded {
  readonly code: number;
  /** In UTF-16 code units: one for each byte of its UTF-8. */
  readonly length: 2 | 3 | 4;
}

/** Reads the code units at an offset as the bytes of one UTF-8 sequence (RFC 3629) of two or more bytes. */
export function decodeAt(text: string, offset: number, { byteOf }: Encoding): Decoded | undefined {
  const lead = byteOf(text.charCodeAt(offset)) ?? 0;
  const length = lengthOf(lead);
  if (length === undefined) return undefined;
  let code = lead & (0x7f >> length);
  for (let index = 1; index < length; index++) {
    const byte = byteOf(text.charCodeAt(offset + index)) ?? 0;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    code = code * 64 + (byte & 0x3f);
  }
  const isOverlong = code < (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000);
  return isOverlong || code > 0x10ffff ? undefined : { code, length };
}

function lengthOf(lead: number): Decoded['length'] | undefined {
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}
