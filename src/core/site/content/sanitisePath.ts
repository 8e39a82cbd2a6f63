import type { Site } from '../site.js';

type Options = Pick<Site, 'disablePathToLower' | 'removePathAccents'>;

const allowed = /[\p{L}\p{M}\p{Nd}./\\_#+~@-]/u;

/**
 * Converts text to a part of an address as Hugo does: spaces become a hyphen, except next to one, and characters that
 * are not allowed are dropped. Not percent-encoded.
 */
export function sanitisePath(text: string, { disablePathToLower, removePathAccents }: Options): string {
  const plain = removePathAccents
    ? text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC')
    : text;
  let path = '';
  let [isBlankBefore, wasHyphen] = [false, false];
  for (const [index, char] of indexed(plain)) {
    if (allowed.test(char) || (char === '%' && /^[0-9a-f]{2}$/i.test(plain.slice(index + 1, index + 3)))) {
      wasHyphen = char === '-';
      if (isBlankBefore && !wasHyphen) path += '-';
      isBlankBefore = false;
      path += char;
    } else if (path !== '' && !wasHyphen && /\s/.test(char)) isBlankBefore = true;
  }
  return disablePathToLower ? path : path.toLowerCase();
}

function* indexed(text: string): Generator<readonly [number, string]> {
  let index = 0;
  for (const char of text) {
    yield [index, char];
    index += char.length;
  }
}

/** The same for an expanded pattern: percent-encoding and plus signs are decoded as in a query. */
export function sanitiseExpanded(text: string, options: Options): string {
  const decoded = text.replace(/%[0-7][0-9a-f]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
  return sanitisePath(decoded.replaceAll('+', ' '), options);
}

/** Percent-encodes as Go does; existing escapes are kept. */
export function encodePath(path: string): string {
  return path.replace(/%(?![0-9a-f]{2})|[^%\w.~$&+,/:;=@-]/giu, (char) => {
    if (/\p{Cs}/u.test(char)) return '%EF%BF%BD';
    const encoded = encodeURIComponent(char);
    return encoded === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
}
