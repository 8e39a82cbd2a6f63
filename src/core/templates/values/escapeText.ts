import { utf8 } from './print/bytes.js';

const entities = new Map([
  ['"', '&#34;'],
  ["'", '&#39;'],
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\0', '\ufffd'],
]);

/** Text for HTML, as the function `html` writes it. */
export function escapeHtml(text: string): string {
  return text.replace(/["'&<>\0]/g, (character) => entities.get(character) ?? character);
}

/** Text for the query of an address, as the function `urlquery` writes it. */
export function escapeQuery(text: string): string {
  return utf8(text)
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (/^[\w.~-]$/.test(character)) return character;
      return character === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
