import { findKey, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../frontMatter/parseFrontMatter.js';
import { parseHugoDate } from '../../frontMatter/parseHugoDate.js';
import { readSource } from '../../text.js';
import { toFlag } from '../configuration/cast.js';
import type { Site } from '../site.js';
import type { ContentFile } from './contentIndex.js';

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
  return { path, values, hidden: isHidden(entries, site, now) };
}

function isHidden(entries: readonly KeyedValue[], site: Site, now: number): boolean {
  const published = timeOf(entries, ['publishdate', 'pubdate', 'published', 'date']);
  const expires = timeOf(entries, ['expirydate', 'unpublishdate']);
  return (
    isOn(entries, 'headless') ||
    (!site.buildDrafts && isOn(entries, 'draft')) ||
    (!site.buildFuture && published !== undefined && published > now) ||
    (!site.buildExpired && expires !== undefined && expires < now)
  );
}

function isOn(entries: readonly KeyedValue[], key: string): boolean {
  const value = findKey(entries, key)?.value;
  return value !== undefined && toFlag(value) === true;
}

/** In milliseconds since 1970; a date without a time zone is in UTC. */
function timeOf(entries: readonly KeyedValue[], keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = findKey(entries, key)?.value;
    const date = typeof value === 'string' ? parseHugoDate(value) : undefined;
    if (!date) continue;
    const { year, month, day, hour, minute, second, offset = 0 } = date;
    return Date.UTC(year, month - 1, day, hour, minute - offset, second);
  }
  return undefined;
}
