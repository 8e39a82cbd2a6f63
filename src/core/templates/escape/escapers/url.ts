import { escapeQuery } from '../../values/escapeText.js';
import { utf8 } from '../../values/print/bytes.js';
import { harmless } from './replacements.js';
import { printedText, textOf, type Escape } from './escape.js';

/** Unless it is known to be safe, an address may only be relative, or of the web or of mail. */
export const urlFilter: Escape = (value) => {
  const { text, kind } = textOf(value);
  return kind === 'url' || isSafeAddress(text) ? text : `#${harmless}`;
};

/** For a query or a fragment. */
export const urlEscape: Escape = (value) => {
  const { text, kind } = textOf(value);
  return kind === 'url' ? normalise(text) : percentEncode(text, /[^-.\w~]/gu);
};

/** For an address in quotes or in the parentheses of CSS. Escapes that are there stay. */
export const urlNormalise: Escape = (value) => normalise(textOf(value).text);

/** The function `urlquery` of templates. */
export const urlquery: Escape = (value) => escapeQuery(printedText(value));

/** Addresses with commas between them, each with what it is for: `a.png 2x, b.png 300w`. */
export const srcset: Escape = (value) => {
  const { text, kind } = textOf(value);
  if (kind === 'srcset') return text;
  if (kind === 'url') return normalise(text).replaceAll(',', '%2c');
  return text.split(',').map(filterSource).join(',');
};

function filterSource(source: string): string {
  const [, before = '', address = '', rest = ''] = /^([\t\n\f\r ]*)([^\t\n\f\r ]*)([^]*)$/.exec(source) ?? [];
  const isSafe = isSafeAddress(address) && /^[a-zA-Z\d\t\n\f\r ]*$/.test(rest);
  return isSafe ? before + normalise(address) + rest : `#${harmless}`;
}

function isSafeAddress(address: string): boolean {
  const [, scheme] = /^([^:]*):/.exec(address) ?? [];
  return scheme === undefined || scheme.includes('/') || /^(?:https?|mailto)$/iu.test(scheme);
}

function normalise(address: string): string {
  return percentEncode(address, /%(?![\da-fA-F]{2})|[^-.\w~!#$&*+,/:;=?@[\]%]/gu);
}

/** Writes characters as their bytes in UTF-8. */
function percentEncode(text: string, pattern: RegExp): string {
  return text.replace(pattern, (character) => utf8(character).map(asEscape).join(''));
}

function asEscape(byte: number): string {
  return `%${byte.toString(16).padStart(2, '0')}`;
}
