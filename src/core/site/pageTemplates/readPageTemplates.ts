import { read, type SiteQuery } from '../configuration/siteQuery.js';
import { contentPageOf } from '../content/contentPage.js';
import { firstSection } from '../content/sections.js';
import { mountedPaths } from '../mountedPaths.js';
import type { Site } from '../site.js';
import { joinFolders } from '../sitePath.js';
import type { CalledPartial } from './calledPartial.js';

/** Limits of a search; anything beyond is omitted. */
const most = { templates: 100, levels: 10 };

/** What a template has of what is looked for, in its order, and the partials that may have more of it. */
export type TemplateReader<Found> = (
  template: string,
  purpose: CalledPartial['purpose'],
) => readonly (Found | CalledPartial)[];

/**
 * What the base template of a page and its own have, and the partials that they call, where these are called; then those of
 * `further` that are not called. Nothing is executed, and conditions do not count.
 */
export function* readPageTemplates<Found extends { readonly kind: string }>(
  pagePath: string,
  site: Site,
  readTemplate: TemplateReader<Found>,
  further: readonly string[] = [],
): SiteQuery<readonly Found[]> {
  const page = contentPageOf(pagePath, site);
  const section = page ? firstSection(page) : '';
  const folders = [...new Set([section, '_default', ''])];
  const paths = (names: readonly string[]): readonly string[] =>
    folders.flatMap((folder) => names.map((name) => joinFolders(folder, name)));
  const search = { site, readTemplate, seen: new Set<string>() };
  const found: Found[] = [];
  for (const names of [['baseof.html'], ['page.html', 'single.html', 'all.html']])
    found.push(...(yield* expand(paths(names), undefined, search, 0)));
  for (const name of further) found.push(...(yield* expand(partialPaths(name), undefined, search, 1)));
  return found;
}

interface Search<Found> {
  readonly site: Pick<Site, 'layoutDirs'>;
  readonly readTemplate: TemplateReader<Found>;
  readonly seen: Set<string>;
}

/** What the first template of some that exists has; each template counts once. */
function* expand<Found extends { readonly kind: string }>(
  paths: readonly string[],
  purpose: CalledPartial['purpose'],
  search: Search<Found>,
  level: number,
): SiteQuery<Found[]> {
  const { seen, site, readTemplate } = search;
  const key = `${purpose ?? ''} ${paths[0]!}`;
  if (seen.has(key) || seen.size >= most.templates || level > most.levels) return [];
  seen.add(key);
  const files = paths.flatMap((path) => mountedPaths(path, site.layoutDirs));
  const template = (yield* read(files)).find((text) => text !== undefined);
  const found: Found[] = [];
  for (const each of readTemplate(template ?? '', purpose)) {
    if (!isCall(each)) found.push(each);
    else found.push(...(yield* expand(partialPaths(each.name), each.purpose, search, level + 1)));
  }
  return found;
}

function isCall(each: { readonly kind: string }): each is CalledPartial {
  return each.kind === 'partial';
}

function partialPaths(name: string): readonly string[] {
  const file = /\.[^/]*$/.test(name) ? name : `${name}.html`;
  return [joinFolders('_partials', file), joinFolders('partials', file)];
}
