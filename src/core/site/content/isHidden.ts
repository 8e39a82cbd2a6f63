import { findKey, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { parseHugoDate } from '../../frontMatter/parseHugoDate.js';
import { toFlag } from '../configuration/cast.js';
import { isMap, lowerKeys, valueAt } from '../configuration/configurationMap.js';
import type { Site } from '../site.js';

type Builds = Pick<Site, 'buildDrafts' | 'buildFuture' | 'buildExpired'>;

const publishKeys = ['publishdate', 'pubdate', 'published', 'date'];
const expiryKeys = ['expirydate', 'unpublishdate'];

/** The front matter keys that decide whether a page is published, in lower case. */
export const publishingKeys: readonly string[] = [
  ...['draft', 'headless', 'build', '_build'],
  ...publishKeys,
  ...expiryKeys,
];

/**
 * Whether Hugo leaves a page out: a draft, a future or an expired one. `now` is in milliseconds since 1970;
 * dates are not considered if it is `undefined`.
 */
export function isHidden(entries: readonly KeyedValue[], site: Builds, now: number | undefined): boolean {
  if (!site.buildDrafts && isOn(entries, 'draft')) return true;
  if (now === undefined) return false;
  const published = timeOf(entries, publishKeys);
  const expires = timeOf(entries, expiryKeys);
  return (
    (!site.buildFuture && published !== undefined && published > now) ||
    (!site.buildExpired && expires !== undefined && expires < now)
  );
}

/** Whether a page is only a resource of other pages. */
export function isHeadless(entries: readonly KeyedValue[]): boolean {
  return isOn(entries, 'headless');
}

/** Whether `build.render` (`_build.render` before v0.145) keeps a page from being published at its address. */
export function isNotRendered(entries: readonly KeyedValue[]): boolean {
  return renderOf(entries) !== 'always';
}

/** The same, and links to it have no address either. */
export function isNeverRendered(entries: readonly KeyedValue[]): boolean {
  return renderOf(entries) === 'never';
}

/** Hugo takes the key in any capitals, the value only as it is here; any other counts as `always`. */
function renderOf(entries: readonly KeyedValue[]): 'always' | 'link' | 'never' {
  const build = findKey(entries, 'build')?.value ?? findKey(entries, '_build')?.value;
  const render = isMap(build) ? valueAt(lowerKeys(build), 'render') : undefined;
  if (render === false) return 'never';
  return render === 'never' || render === 'link' ? render : 'always';
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
