import { listAll, read, type SiteQuery } from '../configuration/siteQuery.js';
import { contentPageOf } from '../content/contentPage.js';
import { firstSection } from '../content/sections.js';
import { publishedAt, withoutBase } from '../images/imageCandidates.js';
import { mountedPaths } from '../mountedPaths.js';
import type { Site } from '../site.js';
import { joinFolders } from '../sitePath.js';
import { templateStyles, type StyleReference } from './templateStyles.js';

/** Limits of a search; anything beyond is omitted. */
const most = { templates: 100, levels: 10, sheets: 20 };

/**
 * The style sheets that the layouts of a page reference, in their order: plain CSS files of the site and its themes, by
 * their paths from the site's folder. What only Hugo can build, such as Sass, is left out, and so are other servers.
 */
export function* readStyles(pagePath: string, site: Site): SiteQuery<readonly string[]> {
  const references = yield* referencesOf(pagePath, site);
  const candidates = references.flatMap((reference) => candidatesOf(reference, site));
  const names = yield* namesIn([...new Set(candidates.flat().map(folderOf))]);
  const found = candidates.flatMap((paths) => paths.find((path) => names.has(path)) ?? []);
  return [...new Set(found)].slice(0, most.sheets);
}

/** What the base template and that of the page reference, and their partials where they are called. */
function* referencesOf(pagePath: string, site: Site): SiteQuery<readonly StyleReference[]> {
  const page = contentPageOf(pagePath, site);
  const section = page ? firstSection(page) : '';
  const folders = [...new Set([section, '_default', ''])];
  const paths = (names: readonly string[]): readonly string[] =>
    folders.flatMap((folder) => names.map((name) => joinFolders(folder, name)));
  const seen = new Set<string>();
  const base = yield* expand(paths(['baseof.html']), site, seen, 0);
  return base.concat(yield* expand(paths(['page.html', 'single.html', 'all.html']), site, seen, 0));
}

/** What the first template of some that exists references; each template counts once. */
function* expand(
  paths: readonly string[],
  { layoutDirs }: Pick<Site, 'layoutDirs'>,
  seen: Set<string>,
  level: number,
): SiteQuery<readonly StyleReference[]> {
  if (seen.has(paths[0]!) || seen.size >= most.templates || level > most.levels) return [];
  seen.add(paths[0]!);
  const files = paths.flatMap((path) => mountedPaths(path, layoutDirs));
  const template = (yield* read(files)).find((text) => text !== undefined);
  const references: StyleReference[] = [];
  for (const reference of templateStyles(template ?? '')) {
    if (reference.kind !== 'partial') references.push(reference);
    else references.push(...(yield* expand(partialPaths(reference.name), { layoutDirs }, seen, level + 1)));
  }
  return references;
}

function partialPaths(name: string): readonly string[] {
  const file = /\.[^/]*$/.test(name) ? name : `${name}.html`;
  return [joinFolders('_partials', file), joinFolders('partials', file)];
}

/** For each style sheet, the files that it may be, in order of precedence. */
function candidatesOf(reference: StyleReference, site: Site): readonly (readonly string[])[] {
  if (reference.kind === 'parameter') return valuesAt(reference.keys, site).map((address) => filesAt(address, site));
  if (reference.kind === 'address') return [filesAt(reference.address, site)];
  return reference.kind === 'asset' ? [filesAt(`/${reference.path.replace(/^\/+/, '')}`, site)] : [];
}

function filesAt(address: string, site: Site): readonly string[] {
  const path = withoutBase(address.trim(), site).replace(/[?#].*$/s, '');
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path) || !/\.css$/i.test(path) ? [] : publishedAt(path, site);
}

function valuesAt(keys: readonly string[], { params }: Pick<Site, 'params'>): readonly string[] {
  let value: unknown = params;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each) => typeof each === 'string');
}

/** The paths of all files in some folders. */
function* namesIn(folders: readonly string[]): SiteQuery<ReadonlySet<string>> {
  const listings = yield* listAll(folders);
  return new Set(folders.flatMap((folder, index) => (listings[index] ?? []).map((name) => joinFolders(folder, name))));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
