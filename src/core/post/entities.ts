import { decodeHTMLStrict } from 'entities/decode';

const replacement = '\ufffd';

/** The character of a numeric reference, as goldmark gives it: the replacement character for a number that has none. */
export function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : replacement;
}

/** Numeric references in an address that begin with 0: Go takes their digits for octal ones. */
export function decodeOctal(address: string): string {
  return address.replace(/&#(0\d*);/g, (_, digits: string) =>
    /^[0-7]{1,7}$/.test(digits) ? characterOf(Number.parseInt(digits, 8)) : replacement,
  );
}

/** What a character reference such as `&amp;` or `&#38;` stands for; `undefined` where there is no such reference. */
export function decodeReference(reference: string): string | undefined {
  const [, hex, decimal] = /^&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));$/.exec(reference) ?? [];
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
  if (decimal !== undefined) return characterOf(Number(decimal));
  const decoded = /^&[a-zA-Z][a-zA-Z\d]{1,31};$/.test(reference) ? decodeHTMLStrict(reference) : reference;
  return decoded === reference ? undefined : decoded;
}

/** A text of Markdown without the backslashes that escape, and with character references resolved. */
export function unescapeMarkdown(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(
    /\\([!-/:-@[-`{-~])|&#?[a-zA-Z\d]{1,32};/g,
    (whole, mark: string | undefined) => mark ?? decodeReference(whole) ?? whole,
  );
}
