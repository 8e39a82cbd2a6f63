import { findKey, type FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { say } from '../../problem.js';
import { escapeText } from '../escape.js';
import { renderFault } from '../renderFault.js';
import { textOf, type RenderShortcode, type ShortcodeContext } from '../shortcodeContext.js';

/** The front matter's value, else the site's. What counts as false in Go counts as missing. */
export const param: RenderShortcode = (call, context) => {
  const key = textOf(call, undefined, 0);
  if (key === '') return renderFault(call, say('Missing param key'), context);
  const value = lookUp(key.split('.'), context);
  return isTruthy(value) ? escapeText(show(value)) : renderFault(call, say('Param "{0}" not found', key), context);
};

function lookUp([first = '', ...keys]: readonly string[], { values, site }: ShortcodeContext) {
  return (
    at(findKey(values, first)?.value, keys) ??
    at(findKey(values, 'params')?.value, [first, ...keys]) ??
    at(site.params, [first, ...keys])
  );
}

function at(value: FrontMatterValue | undefined, keys: readonly string[]): FrontMatterValue | undefined {
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entry = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase());
    value = entry?.[1];
  }
  return value;
}

function isTruthy(value: FrontMatterValue | undefined): value is FrontMatterValue {
  return Boolean(value) && (typeof value !== 'object' || value === null || Object.keys(value).length > 0);
}

/** As Go prints it. */
function show(value: FrontMatterValue): string {
  if (Array.isArray(value)) return `[${(value as readonly FrontMatterValue[]).map(show).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${entries.map(([key, entry]) => `${key}:${show(entry)}`).join(' ')}]`;
}
