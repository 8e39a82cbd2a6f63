import { replacer, tableOf } from './replacements.js';
import { textOf, type Escape } from './escape.js';

function asEscape(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

function pairWithEscape(character: string): readonly string[] {
  return [character, asEscape(character)];
}

/** What ends a line in JavaScript only. */
const separators = /[\u2028\u2029]/u;

const controls = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).flatMap(pairWithEscape);
const lines = ['\t', '\\t', '\n', '\\n', '\f', '\\f', '\r', '\\r', '/', '\\/'];
const specials = Array.from(`"&'+<>`).flatMap(pairWithEscape);
const common = [...controls, ...lines, ...specials];
const strings = [...common, ...pairWithEscape('`')];
const backslash = ['\\', '\\\\'];
const inTemplate = Array.from('${}').flatMap(pairWithEscape);
const inRegexp = Array.from('$()*-.?[]^{|}').flatMap((each) => [each, `\\${each}`]);

const escapeString = replacer(tableOf(...strings, ...backslash), separators, asEscape);
/** What is the inside of a string has its escapes. */
const escapeInside = replacer(tableOf(...strings), separators, asEscape);
const escapeTemplate = replacer(tableOf(...strings, ...backslash, ...inTemplate), separators, asEscape);
const escapeRegexp = replacer(tableOf(...common, ...backslash, ...inRegexp), separators, asEscape);

/** In a string in quotes. */
export const jsString: Escape = (value) => {
  const { text, kind } = textOf(value);
  return kind === 'jsString' ? escapeInside(text) : escapeString(text);
};

/** In a template literal. */
export const jsTemplate: Escape = (value) => escapeTemplate(textOf(value).text);

/** In a regular expression; an empty one would be a comment. */
export const jsRegexp: Escape = (value) => escapeRegexp(textOf(value).text) || '(?:)';
