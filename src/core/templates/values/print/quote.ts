const escapes = new Map([
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['\\', '\\\\'],
]);

/** Text in quotation marks as Go's `strconv.Quote` writes it; `ascii` escapes all beyond ASCII. */
export function quote(text: string, ascii = false): string {
  return `"${Array.from(text, (character) => escapeIn(character, '"', ascii)).join('')}"`;
}

/** A character in single quotation marks as Go's `strconv.QuoteRune` writes it. */
export function quoteCharacter(codePoint: number, ascii = false): string {
  return `'${escapeIn(String.fromCodePoint(codePoint), "'", ascii)}'`;
}

/** Whether a character is visible or a space, as Go's `unicode.IsPrint` decides. */
export function isPrintable(character: string): boolean {
  return character === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character);
}

function escapeIn(character: string, mark: string, ascii: boolean): string {
  if (character === mark) return `\\${mark}`;
  const escape = escapes.get(character);
  if (escape !== undefined) return escape;
  const code = character.codePointAt(0) ?? 0;
  if (isPrintable(character) && !(ascii && code > 126)) return character;
  if (code < 32 || code === 127) return `\\x${hex(code, 2)}`;
  // A lone surrogate is what Go reads as the replacement character.
  if (code >= 0xd800 && code <= 0xdfff) return ascii ? '\\ufffd' : '\ufffd';
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
