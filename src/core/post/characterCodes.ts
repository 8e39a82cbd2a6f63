/** Codes of the characters that have a meaning in Markdown. */
export const characterCodes = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  quotation: 34,
  hash: 35,
  ampersand: 38,
  apostrophe: 39,
  openParenthesis: 40,
  closeParenthesis: 41,
  asterisk: 42,
  plus: 43,
  dash: 45,
  point: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  underscore: 95,
  backtick: 96,
  pipe: 124,
  tilde: 126,
} as const;

export function isSpace(code: number): boolean {
  return code === characterCodes.space || code === characterCodes.tab;
}

export function isDigit(code: number): boolean {
  return code >= characterCodes.zero && code <= characterCodes.nine;
}

export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether JavaScript's `\s` and `trim` include the character; also Unicode's spaces and the byte order mark. */
export function isWhiteSpace(code: number): boolean {
  if (code < 128) return code === characterCodes.space || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** The offset of the first character from `pos` on that is neither a space nor a tab; `end` if there is none. */
export function skipSpaces(text: string, pos: number, end: number): number {
  while (pos < end && isSpace(text.charCodeAt(pos))) pos++;
  return pos;
}

/** The offset of the first character from `pos` on that is not `code`; `end` if there is none. */
export function skipRun(text: string, pos: number, end: number, code: number): number {
  while (pos < end && text.charCodeAt(pos) === code) pos++;
  return pos;
}
