import { findKey, type FrontMatterValue, type KeyedValue } from '../frontMatter/frontMatter.js';
import type { Site } from '../site/site.js';

/**
 * The value that `param` finds for a key, with dots for nested keys: from the front matter, otherwise from a `cascade`,
 * otherwise from the site. A value that is false in Go counts as missing.
 */
export function findParam(
  key: string,
  values: readonly KeyedValue[],
  site: Pick<Site, 'params' | 'cascaded'>,
): FrontMatterValue | undefined {
  const keys = key.split('.');
  const [first = '', ...further] = keys;
  const own = findKey(values, first)?.value;
  const params = findKey(values, 'params')?.value;
  // A key of the page hides the whole inherited value.
  const isOwn = own !== undefined || at(params, [first]) !== undefined;
  const cascaded = isOwn ? undefined : findKey(site.cascaded ?? [], first)?.value;
  // Hugo puts what is in "params" over the other keys of a page.
  const isInParams = at(params, [first]) !== undefined;
  const found = (isInParams ? at(params, keys) : at(own, further)) ?? at(cascaded, further) ?? at(site.params, keys);
  return isTruthy(found) ? found : undefined;
}

function at(value: FrontMatterValue | undefined, keys: readonly string[]): FrontMatterValue | undefined {
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entry = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase());
    value = entry?.[1];
  }
  return value;
}

function isTruthy(value: FrontMatterValue | undefined): boolean {
  return Boolean(value) && (typeof value !== 'object' || value === null || Object.keys(value).length > 0);
}
