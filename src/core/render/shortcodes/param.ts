import type { FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { say } from '../../problem.js';
import { findParam } from '../../shortcodes/findParam.js';
import { escapeText } from '../escape.js';
import { renderFault } from '../renderFault.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';

/** The front matter's value, else the site's. What counts as false in Go counts as missing. */
export const param: RenderShortcode = (call, context) => {
  const key = textOf(call, undefined, 0);
  const value = findParam(key, context.values, context.site);
  return value === undefined ? renderFault(call, say('Param "{0}" not found', key), context) : escapeText(show(value));
};

/** As Go prints it. */
function show(value: FrontMatterValue): string {
  if (Array.isArray(value)) return `[${(value as readonly FrontMatterValue[]).map(show).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${entries.map(([key, entry]) => `${key}:${show(entry)}`).join(' ')}]`;
}
