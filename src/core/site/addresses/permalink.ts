import { findKey, type FrontMatterValue, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { parseHugoDate, type HugoDate } from '../../frontMatter/parseHugoDate.js';
import { contentPageOf, logicalPath, type ContentPage } from '../content/contentPage.js';
import { expandPattern } from '../content/expandPattern.js';
import { matchesGlob } from '../content/matchesGlob.js';
import { encodePath, sanitiseExpanded, sanitisePath } from '../content/sanitisePath.js';
import { firstSection, sectionsOf, slugsAround } from '../content/sections.js';
import type { Site } from '../site.js';

/** Maximum number of characters of an address and its parts: servers accept no more. */
const longest = 4000;

/**
 * The address of a content file within its host, percent-encoded: from its front matter, the site's `permalinks`, or
 * its path (`content/posts/My Recap.md` becomes `/posts/my-recap/`). A file outside the content has the address of the
 * site.
 */
export function permalinkOf(pagePath: string, site: Site, own?: readonly KeyedValue[]): string {
  const values = own ?? site.content?.files.find(({ path }) => path === pagePath)?.values ?? [];
  const page = contentPageOf(pagePath, site);
  if (!page) return encodePath(`${basePath(site)}/`);
  const source = patternSource(pagePath, page, values, site);
  const url = textOf(values, 'url');
  if (url !== '' && !/^https?:/i.test(url)) {
    const path = /(?<!\\):|\\:/.test(url) ? (expandPattern(url, source) ?? url) : url;
    const prefix = path.startsWith('/') ? '' : languagePrefix(page, site);
    return encodePath(`${basePath(site)}${prefix}${asAddress(path)}`);
  }
  const path = byPattern(page, site, source) ?? byPath(page, site, values);
  return encodePath(`${basePath(site)}${languagePrefix(page, site)}${ended(path, page, site)}`);
}

/** The path that all addresses of the site begin with, without a trailing slash. */
export function basePath({ baseURL }: Pick<Site, 'baseURL'>): string {
  return baseURL
    .replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
}

/** Adds the scheme and host of `baseURL` to an address. */
export function absoluteUrl(address: string, { baseURL }: Pick<Site, 'baseURL'>): string {
  const [origin = ''] = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i.exec(baseURL) ?? [];
  return `${origin}${address}`;
}

/** For the first language, only if configured. */
function languagePrefix({ language }: ContentPage, { languages, defaultContentLanguageInSubdir }: Site): string {
  return language === languages[0] && !defaultContentLanguageInSubdir ? '' : `/${language}`;
}

/** An address from front matter: a file if its name has an extension, otherwise a folder. */
function asAddress(path: string): string {
  const whole = path.startsWith('/') ? path : `/${path}`;
  return whole.endsWith('/') || /\.[^./]*$/.test(whole) ? whole : `${whole}/`;
}

function byPattern(page: ContentPage, site: Site, source: ReturnType<typeof patternSource>): string | undefined {
  if (page.path === '') return undefined;
  const kind = page.kind === 'branch' ? 'section' : 'page';
  const path = logicalPath(page.path);
  const rule = site.permalinks.find((each) => (each.kind ?? kind) === kind && matchesGlob(path, each.path));
  const expanded = rule && expandPattern(rule.pattern, source);
  return expanded === undefined
    ? undefined
    : sanitiseExpanded(expanded.slice(0, longest).replace(/^\/+|\/+$/g, ''), site);
}

/** The path of the file, with slugs instead of its own name and the names of sections that have one. */
function byPath(page: ContentPage, site: Site, values: readonly KeyedValue[]): string {
  const parts = page.path.split('/');
  const slugs = slugsAround(page, site);
  const slug = slugOf(values);
  const named = parts.map((part, index) => {
    const isOwn = index === parts.length - 1;
    const given = isOwn ? slug : (slugs[index] ?? '');
    if (given !== '') return given;
    return site.disablePathToLower ? part : part.replaceAll(' ', '-');
  });
  return sanitisePath(named.join('/'), site);
}

function patternSource(pagePath: string, page: ContentPage, values: readonly KeyedValue[], site: Site) {
  const baseName = page.path.slice(page.path.lastIndexOf('/') + 1);
  const [, dateInName, restOfName] = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(baseName) ?? [];
  const isDated = dateInName !== undefined && site.dateKeys.includes(':filename');
  const slug = slugOf(values);
  return {
    date: dateOf(values, site.dateKeys, dateInName),
    title: textOf(values, 'title'),
    slug: slug === '' && isDated ? restOfName! : slug,
    sections: sectionsOf(page, site),
    baseName,
    sanitise: (text: string) => sanitisePath(text, site),
  };
}

/** The first of the keys that contains a date. */
function dateOf(
  values: readonly KeyedValue[],
  keys: readonly string[],
  inName: string | undefined,
): HugoDate | undefined {
  for (const key of keys) {
    const date = parseHugoDate(key === ':filename' ? (inName ?? '') : textOf(values, key));
    if (date) return date;
  }
  return undefined;
}

/** With a slash at each end, or as a file name for ugly URLs. */
function ended(path: string, page: ContentPage, { uglyURLs }: Site): string {
  const whole = `/${path}`.replace(/\/+/g, '/').replace(/\/$/, '');
  const isUgly = typeof uglyURLs === 'boolean' ? uglyURLs : uglyURLs[firstSection(page)] === true;
  if (!isUgly) return `${whole}/`;
  return page.kind === 'branch' || whole === ''
    ? `${whole}/index.html`
    : whole.endsWith('.html')
      ? whole
      : `${whole}.html`;
}

function slugOf(values: readonly KeyedValue[]): string {
  return textOf(values, 'slug').replace(/^-+/, '').replace(/-+$/, '');
}

/** A scalar of the front matter as a string; empty if there is none. */
function textOf(values: readonly KeyedValue[], key: string): string {
  const value: FrontMatterValue | undefined = findKey(values, key)?.value;
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value).slice(0, longest);
}
