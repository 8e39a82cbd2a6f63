import { findKey } from '../../frontMatter/frontMatter.js';
import type { Site } from '../site.js';
import { contentPageOf, logicalPath, type ContentPage } from './contentPage.js';

/** The top-level section of a page, as named in the configuration; empty for pages next to the home page. */
export function firstSection({ path, kind }: ContentPage): string {
  const slash = path.indexOf('/');
  return slash < 0 ? (kind === 'branch' ? logicalPath(path).slice(1) : '') : logicalPath(path.slice(0, slash)).slice(1);
}

/**
 * The enclosing sections of a page, outermost first: the first folder, and all deeper ones with an `_index` of their
 * own.
 */
export function sectionsOf(page: ContentPage, site: Site): readonly string[] {
  const parts = logicalPath(page.path).slice(1).split('/');
  const around = page.kind === 'branch' ? parts : parts.slice(0, -1);
  const branches = branchPages(page, site);
  return around.filter((_, index) => index === 0 || branches.has(around.slice(0, index + 1).join('/')));
}

/** The slugs of the enclosing folders of a page, by level, if their `_index` has one. */
export function slugsAround(page: ContentPage, site: Site): readonly (string | undefined)[] {
  const parts = logicalPath(page.path).slice(1).split('/');
  const branches = branchPages(page, site);
  return parts.slice(0, -1).map((_, index) => branches.get(parts.slice(0, index + 1).join('/')));
}

/** The enclosing branches of a page, by path, with their slugs. */
function branchPages(page: ContentPage, site: Site): ReadonlyMap<string, string | undefined> {
  const path = `${logicalPath(page.path).slice(1)}/`;
  const found = new Map<string, string | undefined>();
  for (const file of site.content?.files ?? []) {
    if (!/_index\.[^/]*$/i.test(file.path)) continue;
    const branch = contentPageOf(file.path, site);
    const own = branch && logicalPath(branch.path).slice(1);
    if (own === undefined || branch?.language !== page.language || !path.startsWith(`${own}/`)) continue;
    const slug = file.values && findKey(file.values, 'slug')?.value;
    found.set(own, typeof slug === 'string' && slug !== '' ? slug : undefined);
  }
  return found;
}
