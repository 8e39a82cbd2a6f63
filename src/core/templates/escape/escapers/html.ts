import { escapeHtml } from '../../values/escapeText.js';
import { lowerCase, valueKindOf } from '../attributes.js';
import { harmless, replacer, tableOf } from './replacements.js';
import { stripTags } from './stripTags.js';
import { printedText, textOf, type Escape } from './escape.js';

// prettier-ignore
const angles = ['"', '&#34;', "'", '&#39;', '+', '&#43;', '<', '&lt;', '>', '&gt;'];
// prettier-ignore
const spaces = [
  '\0', '&#xfffd;', '\t', '&#9;', '\n', '&#10;', '\v', '&#11;', '\f', '&#12;', '\r', '&#13;', ' ', '&#32;',
  '=', '&#61;', '`', '&#96;',
];
const ampersand = ['&', '&amp;'];
const noZero = ['\0', '\ufffd'];

/** Characters that old browsers do not allow in values without quotes. */
const noCharacters = /[\ufdd0-\ufdef\ufff0-\uffff]/u;

function asReference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;
}

const escapeText = replacer(tableOf(...noZero, ...angles, ...ampersand));
/** HTML stays HTML: its character references are not escaped again. */
const escapeKept = replacer(tableOf(...noZero, ...angles));
const escapeUnquoted = replacer(tableOf(...spaces, ...angles, ...ampersand), noCharacters, asReference);
const escapeUnquotedHtml = replacer(tableOf(...spaces, ...angles), noCharacters, asReference);

export const htmlText: Escape = (value) => {
  const { text, kind } = textOf(value);
  return kind === 'html' ? text : escapeText(text);
};

/** In quotes. */
export const attr: Escape = (value) => {
  const { text, kind } = textOf(value);
  return kind === 'html' ? escapeKept(stripTags(text)) : escapeText(text);
};

/** Without quotes; an empty value would take what follows for its own. */
export const nospace: Escape = (value) => {
  const { text, kind } = textOf(value);
  if (text === '') return harmless;
  return kind === 'html' ? escapeUnquotedHtml(stripTags(text)) : escapeUnquoted(text);
};

/** In a <title> or <textarea>. */
export const rcdata: Escape = (value) => {
  const { text, kind } = textOf(value);
  return kind === 'html' ? escapeKept(text) : escapeText(text);
};

/** What is printed into a comment is left out with it. */
export const comment: Escape = () => '';

/** A part of the name of an element or attribute: letters and digits, unless it names what needs other rules. */
export const htmlName: Escape = (value) => {
  const { text, kind } = textOf(value);
  if (kind === 'attribute') return text;
  const name = lowerCase(text);
  return valueKindOf(name) === 'plain' && /^[a-z\d]+$/.test(name) ? name : harmless;
};

/** The function `html` of templates, which escapes HTML too. */
export const html: Escape = (value) => escapeHtml(printedText(value));
