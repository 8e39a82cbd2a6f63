import type { ContentFile, ContentIndex } from '../content/contentIndex.js';
import { contentPageOf, logicalPath, type ContentPage } from '../content/contentPage.js';
import { isInLeaf } from '../content/isInLeaf.js';
import { encodePath, sanitisePath } from '../content/sanitisePath.js';
import { basePath, permalinkOf } from './permalink.js';
import type { LinkedPage, ResolvedReference, Site } from '../site.js';

/**
 * Resolves a reference of `relref` on a page, as Hugo 0.169 does. If the content of the site is not known, returns the
 * address that a page with that path would have. `language` is the argument `lang`.
 */
export function findReference(reference: string, pagePath: string, site: Site, language?: string): ResolvedReference {
  const known = site.references;
  const key = keyOfReference(reference, language);
  if (known && Object.hasOwn(known, key)) return known[key]!;
  return createLookup(site)(reference, pagePath, language);
}

/** The key of a reference, with the requested language, among those looked up before. */
export function keyOfReference(reference: string, language?: string): string {
  return language === undefined ? reference : `${language}\n${reference}`;
}

/**
 * Resolves references in the content of a site, or guesses if the content is not known. `all` are all files, of which
 * `site.content` has the relevant ones, as far as they were read.
 */
export function createLookup(
  site: Site,
  all: ContentIndex | undefined = site.references ? undefined : site.content,
): (reference: string, pagePath: string, language?: string) => ResolvedReference {
  const files = filesByPath(site);
  const isHidden = (file: string): boolean => files.get(file)?.hidden ?? false;
  return (reference, pagePath, language) => {
    const hash = reference.indexOf('#');
    const fragment = hash < 0 || hash === reference.length - 1 ? '' : reference.slice(hash);
    const path = pathOf(hash < 0 ? reference : reference.slice(0, hash));
    if (path === '') return { address: fragment };
    const page = contentPageOf(pagePath, site);
    const wanted = (language ?? page?.language ?? site.language).toLowerCase();
    if (!site.languages.includes(wanted)) return { failure: 'no-such-language' };
    if (path === undefined) return { failure: 'not-found' };
    const target = all
      ? findPage(path, page, { ...pagesIn(all, wanted, site), site, isHidden })
      : guess(path, page, site);
    if (target === undefined) return { failure: 'not-found' };
    if (target === 'ambiguous') return { failure: target };
    if ('path' in target) return { address: addressOfPath(target.path, wanted, site) + fragment };
    const { file } = target;
    return { address: permalinkOf(file, site, files.get(file)?.values ?? []) + fragment, file };
  };
}

/**
 * Finds the page that a link names, as `GetPage` does in Hugo's own render hook: like a reference, but also one that is not
 * rendered, and no page of another folder by its name alone; an empty path is the home page. `all` is as for references;
 * without `terms`, every term exists.
 */
export function createPageLookup(
  site: Site,
  all: ContentIndex = site.content ?? { files: [] },
  terms?: Pick<ReadonlySet<string>, 'has'>,
): (path: string, pagePath: string) => LinkedPage | undefined {
  const files = filesByPath(site);
  const isHidden = (path: string): boolean => {
    const file = files.get(path);
    return file?.hidden === true && file.unrendered !== true;
  };
  return (path, pagePath) => {
    const page = contentPageOf(pagePath, site);
    const language = page?.language ?? site.language;
    const pages = { ...pagesIn(all, language, site), byName: noPages, site, isHidden };
    const target = findPage(path || '/', page, pages, terms);
    if (target === undefined || target === 'ambiguous') return undefined;
    if ('path' in target) return { address: addressOfPath(target.path, language, site) };
    const { file } = target;
    const { unrendered, values = [] } = files.get(file) ?? {};
    return { address: unrendered ? '' : permalinkOf(file, site, values), file };
  };
}

const noPages: ReadonlyMap<string, readonly string[]> = new Map();

function filesByPath(site: Site): ReadonlyMap<string, ContentFile> {
  return new Map((site.content?.files ?? []).map((file) => [file.path, file]));
}

/** The resolved address, or the site's placeholder for missing pages. */
export function resolveReference(reference: string, pagePath: string, site: Site): string {
  const resolved = findReference(reference, pagePath, site);
  return 'address' in resolved ? resolved.address : site.refLinksNotFoundURL;
}

/** Reads a reference as a URL: decoded, without query and host. `undefined` if it is invalid. */
function pathOf(reference: string): string | undefined {
  const path = reference.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, '').replace(/\?.*$/s, '');
  try {
    return decodeURIComponent(path).trim();
  } catch {
    return undefined;
  }
}

/** A page with a file, or one that Hugo generates for a folder or a taxonomy, by its path. */
type Target = { readonly file: string } | { readonly path: string };

/** The pages of a language. */
interface Pages {
  /** Files by their path as Hugo compares it, `/posts/a`: the first content folder takes precedence. */
  readonly byPath: ReadonlyMap<string, readonly string[]>;
  /** Files of regular pages by the last part of their path. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** The top-level sections, which have a page even without a file. */
  readonly sections: ReadonlySet<string>;
}

interface SitePages extends Pages {
  readonly site: Site;
  readonly isHidden: (file: string) => boolean;
}

/** Every page of a site looks its references up in the same content. */
const known = new WeakMap<ContentIndex, Map<string, Pages>>();

function pagesIn(content: ContentIndex, language: string, site: Site): Pages {
  const languages = known.get(content) ?? new Map<string, Pages>();
  known.set(content, languages);
  const pages = languages.get(language) ?? pagesOf(content, language, site);
  languages.set(language, pages);
  return pages;
}

function pagesOf({ files }: ContentIndex, language: string, site: Site): Pages {
  const byPath = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  const sections = new Set<string>();
  const all = files.flatMap(({ path: file }) => {
    const page = contentPageOf(file, site);
    return page?.language === language ? [{ file, page, path: logicalPath(page.path) }] : [];
  });
  const leaves = new Set(all.flatMap(({ page, path }) => (page.kind === 'leaf' ? [path] : [])));
  for (const { file, page, path } of all) {
    if (isInLeaf(path, leaves)) continue;
    const [, section = ''] = path.split('/');
    if (path !== `/${section}`) sections.add(`/${section}`);
    append(byPath, path, file);
    if (page.kind !== 'branch') append(byName, path.slice(path.lastIndexOf('/') + 1), file);
  }
  return { byPath, byName, sections };
}

function append(map: Map<string, string[]>, key: string, file: string): void {
  const files = map.get(key);
  if (files) files.push(file);
  else map.set(key, [file]);
}

function pageAt(path: string, { byPath, sections, isHidden }: SitePages): Target | undefined {
  const file = byPath.get(path)?.find((each) => !isHidden(each));
  if (file !== undefined) return { file };
  return path === '/' || sections.has(path) ? { path: path.slice(1) } : undefined;
}

/** Tries next to the page, then from the root, then, for a bare name, anywhere. */
function findPage(
  reference: string,
  page: ContentPage | undefined,
  pages: SitePages,
  terms?: Pick<ReadonlySet<string>, 'has'>,
): Target | 'ambiguous' | undefined {
  const path = reference.replace(/\/+$/, '') || '/';
  const at = (folder: string): Target | undefined => {
    const logical = logicalOf(folder, path, pages.site);
    const found = pageAt(logical, pages);
    if (found) return found;
    const [, first = '', term, further] = logical.split('/');
    const mayExist = further === undefined && (term === undefined || !terms || terms.has(logical));
    return mayExist && pages.site.taxonomies.includes(first) ? { path: logical.slice(1) } : undefined;
  };
  if (path.startsWith('/')) return path.startsWith('/..') ? undefined : at('');
  const beside = page && at(folderFor(path, page));
  if (beside || path.startsWith('.')) return beside;
  const fromRoot = at('');
  if (fromRoot || path.includes('/')) return fromRoot;
  const name = contentEnding.test(path) ? path : path.replace(/\.[^.]*$/, '');
  const named = (pages.byName.get(logicalOf('', name, pages.site).slice(1)) ?? []).filter(
    (each) => !pages.isHidden(each),
  );
  return named.length > 1 ? 'ambiguous' : named[0] === undefined ? undefined : { file: named[0] };
}

/** The folder that a reference is relative to: for a leaf bundle the parent folder, except for `../x.md`. */
function folderFor(path: string, { path: own, kind }: ContentPage): string {
  const hasEnding = /\.[^./]+$/.test(path);
  if (kind === 'branch' || (kind === 'leaf' && hasEnding && path.startsWith('../'))) return own;
  return own.slice(0, Math.max(own.lastIndexOf('/'), 0));
}

const contentEnding = /\.(?:md|markdown|mdown|html?)$/i;

/** Joins the paths and removes what a file name has in addition to the page's name: extension, language, `index`. */
function logicalOf(folder: string, path: string, { languages }: Site): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const logical = logicalPath(parts.join('/')).replace(contentEnding, '');
  const [ending = ''] = /\.[^./]*$/.exec(logical) ?? [];
  const named = languages.includes(ending.slice(1)) ? logical.slice(0, -ending.length) : logical;
  return named.replace(/\/_?index$/, '') || '/';
}

function guess(path: string, page: ContentPage | undefined, site: Site): Target {
  return { path: logicalOf(path.startsWith('/') || !page ? '' : folderFor(path, page), path, site).slice(1) };
}

function addressOfPath(path: string, language: string, site: Site): string {
  const prefix = language === site.languages[0] && !site.defaultContentLanguageInSubdir ? '' : `/${language}`;
  const whole = path === '' ? '/' : `/${sanitisePath(path, site)}/`;
  return encodePath(`${basePath(site)}${prefix}${whole}`);
}
