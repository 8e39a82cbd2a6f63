import { findKey, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { toFlag } from '../configuration/cast.js';
import { isMap, lowerKeys, valueAt } from '../configuration/configurationMap.js';
import type { Site } from '../site.js';
import { publishingFacts, reasonsOnSite, stateKeys } from './publishingState.js';

/** The front matter keys that decide whether a page is published, in lower case, besides those of the site for dates. */
export const publishingKeys: readonly string[] = ['headless', 'build', '_build', ...stateKeys];

/** Whether Hugo leaves a page out: a draft, a future or an expired one. Dates are not considered if `now` is `undefined`. */
export function isHidden(path: string, entries: readonly KeyedValue[], site: Site, now: number | undefined): boolean {
  return reasonsOnSite(publishingFacts(path, entries, site), site, now).length > 0;
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
