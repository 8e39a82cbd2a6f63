import { contentPageOf, logicalPath, type ContentPage } from './content/contentPage.js';
import { encodePath, sanitisePath } from './content/sanitisePath.js';
import { basePath, permalinkOf } from './permalink.js';
import type { ResolvedReference, Site } from './site.js';

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

/** Resolves references in the content of a site, or guesses if the content is not known. */
export function createLookup(
  site: Site,
): (reference: string, pagePath: string, language?: string) => ResolvedReference {
  const known = new Map<string, Pages>();
  const pagesIn = (language: string): Pages => {
    const pages = known.get(language) ?? pagesOf(site, language);
    known.set(language, pages);
    return pages;
  };
  return (reference, pagePath, language) => {
    const hash = reference.indexOf('#');
    const fragment = hash < 0 || hash === reference.length - 1 ? '' : reference.slice(hash);
    const path = pathOf(hash < 0 ? reference : reference.slice(0, hash));
    if (path === '') return { address: fragment };
    const page = contentPageOf(pagePath, site);
    const wanted = (language ?? page?.language ?? site.language).toLowerCase();
    if (!site.languages.includes(wanted)) return { failure: 'no-such-language' };
    if (path === undefined) return { failure: 'not-found' };
    // If references were looked up, the content consists only of the files relevant to them.
    const isWhole = site.content && !site.references;
    const target = isWhole ? findPage(path, page, pagesIn(wanted)) : guess(path, page, site);
    if (target === undefined) return { failure: 'not-found' };
    if (target === 'ambiguous') return { failure: target };
    if ('path' in target) return { address: addressOfPath(target.path, wanted, site) + fragment };
    return { address: permalinkOf(target.file, site) + fragment, file: target.file };
  };
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

interface Pages {
  /** By path as Hugo compares it: `/posts/a`. */
  readonly byPath: ReadonlyMap<string, Target>;
  /** Regular pages by the last part of their path. */
  readonly byName: ReadonlyMap<string, Target | 'ambiguous'>;
  readonly site: Site;
}

function pagesOf(site: Site, language: string): Pages {
  const byPath = new Map<string, Target>([['/', { path: '' }]]);
  const byName = new Map<string, Target | 'ambiguous'>();
  const all = (site.content?.files ?? []).flatMap((file) => {
    const page = contentPageOf(file.path, site);
    return page?.language === language ? [{ file, page, path: logicalPath(page.path) }] : [];
  });
  const leaves = new Set(all.flatMap(({ page, path }) => (page.kind === 'leaf' ? [path] : [])));
  for (const { file, page, path } of all) {
    if (isInLeaf(path, leaves)) continue;
    const [, section = ''] = path.split('/');
    if (!byPath.has(`/${section}`) && path !== `/${section}`) byPath.set(`/${section}`, { path: section });
    if (file.hidden) continue;
    const target = { file: file.path };
    const known = byPath.get(path);
    // The first content folder takes precedence.
    if (!known || 'path' in known) byPath.set(path, target);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (page.kind !== 'branch') byName.set(name, byName.has(name) ? 'ambiguous' : target);
  }
  return { byPath, byName, site };
}

/** Files in a leaf bundle are its resources, not pages. */
function isInLeaf(path: string, leaves: ReadonlySet<string>): boolean {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
    if (leaves.has(path.slice(0, slash))) return true;
  return false;
}

/** Tries next to the page, then from the root, then, for a bare name, anywhere. */
function findPage(reference: string, page: ContentPage | undefined, pages: Pages): Target | 'ambiguous' | undefined {
  const path = reference.replace(/\/+$/, '') || '/';
  const at = (folder: string): Target | undefined => {
    const logical = logicalOf(folder, path, pages.site);
    const found = pages.byPath.get(logical);
    const [, first = '', , further] = logical.split('/');
    // The terms of the taxonomies are not known.
    return (
      found ?? (pages.site.taxonomies.includes(first) && further === undefined ? { path: logical.slice(1) } : undefined)
    );
  };
  if (path.startsWith('/')) return path.startsWith('/..') ? undefined : at('');
  const beside = page && at(folderFor(path, page));
  if (beside || path.startsWith('.')) return beside;
  const fromRoot = at('');
  if (fromRoot || path.includes('/')) return fromRoot;
  const name = contentEnding.test(path) ? path : path.replace(/\.[^.]*$/, '');
  return pages.byName.get(logicalOf('', name, pages.site).slice(1));
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
