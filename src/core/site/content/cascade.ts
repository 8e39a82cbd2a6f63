import { findKey, type FrontMatterValue, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../frontMatter/parseFrontMatter.js';
import { readSource } from '../../text.js';
import { isList, isMap, lowerKeys, mapAt, valueAt, type ConfigurationMap } from '../configuration/configurationMap.js';
import { logicalPath, type ContentPage } from './contentPage.js';
import { matchesGlob } from './matchesGlob.js';

/** The value of `cascade` in the front matter of a page. */
export function cascadeIn(text: string): FrontMatterValue {
  return findKey(parseFrontMatter(readSource(text))?.entries ?? [], 'cascade')?.value ?? null;
}

/**
 * The parameters that a page inherits by `cascade`, with lower-case keys; the first of duplicates applies. The order
 * is: its own, those of its ancestors from the nearest on, and the site's (Hugo 0.169).
 */
export function cascadedTo(page: ContentPage, cascades: readonly FrontMatterValue[]): readonly KeyedValue[] {
  const found = new Map<string, FrontMatterValue>();
  for (const value of cascades)
    for (const each of isList(value) ? value : [value]) {
      const rule = isMap(each) ? lowerKeys(each) : {};
      if (!isFor(page, rule)) continue;
      for (const [key, given] of [...Object.entries(rule), ...Object.entries(mapAt(rule, 'params'))])
        if (!/^(?:_?target|params)$/.test(key) && !found.has(key)) found.set(key, given);
    }
  return Array.from(found, ([key, value]) => ({ key, value }));
}

/**
 * Whether all conditions of a rule's target are met. A condition on `sites` concerns other languages and is not
 * evaluated.
 */
function isFor({ path, kind, language }: ContentPage, rule: ConfigurationMap): boolean {
  const target = { ...mapAt(rule, '_target'), ...mapAt(rule, 'target') };
  const kindOf = kind !== 'branch' ? 'page' : path === '' ? 'home' : 'section';
  const isLike = (key: string, actual: string): boolean => {
    const glob = valueAt(target, key);
    return typeof glob !== 'string' || glob === '' || matchesGlob(actual, glob.toLowerCase());
  };
  return (
    valueAt(target, 'sites') === undefined &&
    isLike('path', logicalPath(path)) &&
    isLike('kind', kindOf) &&
    isLike('lang', language)
  );
}
