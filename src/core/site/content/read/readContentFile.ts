import type { KeyedValue } from '../../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../../frontMatter/parseFrontMatter.js';
import { readSource } from '../../../text.js';
import type { Site } from '../../site.js';
import type { ContentFile } from '../contentIndex.js';
import { isHeadless, isHidden, isNeverRendered } from '../isHidden.js';

/**
 * Reads what determines the address of a content file. `now`, in milliseconds since 1970, decides which dates are in
 * the future.
 */
export function readContentFile(path: string, text: string, site: Site, now: number): ContentFile {
  const entries = parseFrontMatter(readSource(text))?.entries ?? [];
  const wanted = new Set(['title', 'slug', 'url', ...site.dateKeys]);
  const values = entries
    .filter(({ key }) => wanted.has(key.toLowerCase()))
    .map(({ key, value }): KeyedValue => ({ key, value: typeof value === 'object' ? null : value }));
  const headless = isHeadless(entries);
  const hidden = isHidden(path, entries, site, now);
  const unrendered = !hidden && (headless || isNeverRendered(entries));
  return { path, values, hidden: hidden || headless, ...(unrendered && { unrendered }) };
}
