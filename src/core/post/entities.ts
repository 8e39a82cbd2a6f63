import { decodeHTML, decodeHTMLStrict } from 'entities/decode';

const replacement = '\ufffd';

/** The character of a numeric reference, as goldmark decodes it: the replacement character for an invalid number. */
export function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : replacement;
}

/** Decodes numeric references in an address that begin with 0, which Go reads as octal. */
export function decodeOctal(address: string): string {
  return address.replace(/&#(0\d*);/g, (_, digits: string) =>
    /^[0-7]{1,7}$/.test(digits) ? characterOf(Number.parseInt(digits, 8)) : replacement,
  );
}

/** The character of a reference such as `&amp;` or `&#38;`; `undefined` if there is no such reference. */
export function decodeReference(reference: string): string | undefined {
  const [, hex, decimal] = /^&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));$/.exec(reference) ?? [];
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
  if (decimal !== undefined) return characterOf(Number(decimal));
  const decoded = /^&[a-zA-Z][a-zA-Z\d]{1,31};$/.test(reference) ? decodeHTMLStrict(reference) : reference;
  return decoded === reference ? undefined : decoded;
}

/** Decodes references by name, such as `&amp;`. */
export function decodeNames(text: string): string {
  return text.replace(/&[a-zA-Z][a-zA-Z\d]{1,31};/g, (reference) => decodeReference(reference) ?? reference);
}

/** Removes the backslashes that escape characters in Markdown text, and decodes character references. */
export function unescapeMarkdown(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(
    /\\([!-/:-@[-`{-~])|&#?[a-zA-Z\d]{1,32};/g,
    (whole, mark: string | undefined) => mark ?? decodeReference(whole) ?? whole,
  );
}

/** Decodes character references as browsers read text: those without a semicolon too, where HTML allows it. */
export function decodeHtml(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}
