import { bytesOf, textOfBytes } from '../bytes.js';
import { hexOf } from '../encoding/hexadecimal.js';

/** The part of a URL that a text is in, on which it depends what is escaped there. */
export type UrlPart = 'path' | 'segment' | 'query' | 'fragment' | 'user' | 'host';

/** What is not escaped in each part, besides letters, digits and `-_.~`. */
const allowed: Readonly<Record<UrlPart, string>> = {
  path: '$&+,/:;=@',
  segment: '$&+:=@',
  query: '',
  fragment: '$&+,/:;=?@!()*',
  user: '$&+,;=',
  host: '!$&\'()*+,;=:[]<>"',
};

/** Escapes a part of a URL as Go does: byte by byte. */
export function escapePart(text: string, part: UrlPart): string {
  const stays = allowed[part];
  return text.replace(/[^A-Za-z\d\-_.~]/gu, (character) =>
    stays.includes(character) ? character : percent(character),
  );
}

/** Escapes a key or a value of a query, where a space is a plus sign. */
export function escapeQuery(text: string): string {
  return escapePart(text, 'query').replaceAll('%20', '+');
}

function percent(character: string): string {
  return hexOf(bytesOf(character)).toUpperCase().replace(/../g, '%$&');
}

/** The first thing that is wrong with the escapes of a text; `undefined` if all are right. */
export function wrongEscape(text: string): string | undefined {
  const found = /%(?![\da-fA-F]{2})/.exec(text);
  return found ? text.slice(found.index, found.index + 3) : undefined;
}

/** A text without escapes; those that are wrong stay. */
export function unescapePart(text: string): string {
  return text.replace(/(?:%[\da-fA-F]{2})+/g, (escapes) =>
    textOfBytes(Uint8Array.from(escapes.slice(1).split('%'), (pair) => Number.parseInt(pair, 16))),
  );
}

/** Whether all that must be escaped in a path or a fragment is, so that it can stay as written. */
export function isEscaped(text: string, part: UrlPart): boolean {
  return /^[A-Za-z\d\-_.~!$&'()*+,;=:@[\]%/?]*$/.test(text) && (part === 'fragment' || !text.includes('?'));
}
