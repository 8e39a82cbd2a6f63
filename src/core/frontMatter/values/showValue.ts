import type { FrontMatterValue } from '../frontMatter.js';

/** A value as Go prints it. */
export function showValue(value: FrontMatterValue): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return `[${(value as readonly FrontMatterValue[]).map(showValue).join(' ')}]`;
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${entries.map(([key, entry]) => `${key}:${showValue(entry)}`).join(' ')}]`;
}
