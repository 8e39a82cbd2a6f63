import { findKey } from '../../frontMatter/frontMatter.js';
import type { Site } from '../site.js';
import { isBranchName, type ContentIndex } from './contentIndex.js';
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
function branchPages({ path, language }: ContentPage, site: Site): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  const branches = site.content && branchesIn(site.content, site).get(language);
  if (!branches) return found;
  const parts = logicalPath(path).slice(1).split('/');
  for (const [index] of parts.entries()) {
    const own = parts.slice(0, index + 1).join('/');
    if (branches.has(own)) found.set(own, branches.get(own));
  }
  return found;
}

type Branches = ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;

/** Every page of a site asks for its branches, of which there may be thousands. */
const known = new WeakMap<ContentIndex, Branches>();

/** The slugs of all branches, by language and path. */
function branchesIn(content: ContentIndex, site: Site): Branches {
  const before = known.get(content);
  if (before) return before;
  const branches = new Map<string, Map<string, string | undefined>>();
  for (const { path, values } of content.files) {
    const page = isBranchName(path) ? contentPageOf(path, site) : undefined;
    if (!page) continue;
    const slug = values && findKey(values, 'slug')?.value;
    const own = branches.get(page.language) ?? new Map<string, string | undefined>();
    branches.set(page.language, own);
    own.set(logicalPath(page.path).slice(1), typeof slug === 'string' && slug !== '' ? slug : undefined);
  }
  known.set(content, branches);
  return branches;
}
