import { findKey } from '../../../frontMatter/frontMatter.js';
import type { PageFacts } from '../../../preview/pageSource.js';
import { Dictionary, type Value } from '../../../templates/values/value.js';
import { contentPageOf } from '../../../site/content/contentPage.js';
import { pageDate } from './pageDates.js';
import { plainValue } from '../plainValue.js';

const dates = { date: 'Date', lastmod: 'Lastmod', publishdate: 'PublishDate', expirydate: 'ExpiryDate' } as const;

/** `.Params`: the front matter, what is below its `params`, and what a `cascade` gives. Keys are found in any case. */
export function pageParams(facts: PageFacts): Dictionary {
  const { values, site } = facts;
  const params = new Map<string, Value>();
  for (const { key, value } of site.cascaded ?? []) params.set(key.toLowerCase(), plainValue(value));
  for (const { key, value } of values) params.set(key.toLowerCase(), plainValue(value));
  const nested = plainValue(findKey(values, 'params')?.value);
  if (nested instanceof Dictionary) {
    params.delete('params');
    for (const [key, value] of nested.entries) params.set(key, value);
  }
  for (const key of ['cascade', 'resources', 'build', '_build', 'outputs', 'sitemap']) params.delete(key);
  // A section has the dates of its pages, but not as parameters.
  const isBranch = contentPageOf(facts.pagePath, site)?.kind === 'branch';
  for (const [key, name] of Object.entries(dates)) {
    if (isBranch && !params.has(key)) continue;
    const date = pageDate(name, facts);
    if (params.has(key) || !date.isZero()) params.set(key, date);
  }
  if (!params.has('draft')) params.set('draft', false);
  if (!params.has('iscjklanguage')) params.set('iscjklanguage', false);
  return new Dictionary(params, true);
}

/** A value at a path with dots; `null` if there is none. */
export function paramAt(params: Dictionary, path: string): Value {
  let value: Value = params;
  const whole = params.get(path);
  if (whole !== undefined) return whole;
  for (const key of path.split('.')) value = value instanceof Dictionary ? (value.get(key) ?? null) : null;
  return value;
}
