/** Decodes the escapes of CSS, such as `\26 ` and `\"`. A backslash at the end is dropped. */
export function decodeStyle(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:([\da-f]{1,6})(?:\r\n|[\t\n\f\r ])?|([^]?))/giu,
    (escape, hex: string | undefined, character: string | undefined) =>
      hex === undefined ? (character ?? '') : decodeHex(hex, escape.slice(1 + hex.length)),
  );
}

/** Of a number that is too large, the last digit is text, and so is the space after it. */
function decodeHex(hex: string, space: string): string {
  const code = Number.parseInt(hex, 16);
  if (code > 0x10ffff) return characterOf(code >> 4) + hex.slice(-1) + space;
  return characterOf(code);
}

function characterOf(code: number): string {
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code);
}
