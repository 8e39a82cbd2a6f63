import { findKey, type FrontMatterValue, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../frontMatter/parseFrontMatter.js';
import { readSource } from '../../text.js';
import { isList, isMap, lowerKeys, mapAt, valueAt, type ConfigurationMap } from '../configuration/configurationMap.js';
import { logicalPath, type ContentPage } from './contentPage.js';
import { matchesGlob } from './matchesGlob.js';

/** What `cascade` says in the front matter of a page. */
export function cascadeIn(text: string): FrontMatterValue {
  return findKey(parseFrontMatter(readSource(text))?.entries ?? [], 'cascade')?.value ?? null;
}

/**
 * The parameters that a page has by `cascade`, by keys in lower case: of one that is there twice what comes first counts. Given
 * are its own, those of the pages above it, the nearest first, and the site's (Hugo 0.169).
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

/** Whether all that a rule's target says is so. What it says of `sites` goes across languages: that is left to Hugo. */
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
