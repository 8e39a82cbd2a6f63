import { findKey, type FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { escapeText } from '../escape.js';
import { renderBox } from '../boxes.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';

/** The front matter's value; a key that is not there may be the site's, of which nothing is known here. */
export const param: RenderShortcode = (call, { values }) => {
  const [first = '', ...keys] = textOf(call, undefined, 0).split('.');
  const value =
    first === ''
      ? undefined
      : (at(findKey(values, first)?.value, keys) ?? at(findKey(values, 'params')?.value, [first, ...keys]));
  return value === undefined || value === null || value === '' || value === false
    ? renderBox({ call: call.call, alone: false }, '')
    : escapeText(show(value));
};

function at(value: FrontMatterValue | undefined, keys: readonly string[]): FrontMatterValue | undefined {
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entry = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase());
    value = entry?.[1];
  }
  return value;
}

/** As Go prints it. */
function show(value: FrontMatterValue): string {
  if (Array.isArray(value)) return `[${(value as readonly FrontMatterValue[]).map(show).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${entries.map(([key, entry]) => `${key}:${show(entry)}`).join(' ')}]`;
}
