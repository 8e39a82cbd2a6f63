import { parseFrontMatter } from '../../../frontMatter/parseFrontMatter.js';
import type { KeyedValue } from '../../../frontMatter/frontMatter.js';
import type { PageFacts } from '../../../preview/pageSource.js';
import { isContentName } from '../../../site/content/contentIndex.js';
import { contentPageOf, logicalPath } from '../../../site/content/contentPage.js';
import { linkedPage } from '../../../site/addresses/embeddedHooks.js';
import { joinFolders, withinFolder } from '../../../site/sitePath.js';
import { readSource } from '../../../text.js';
import type { PageUse } from './pageUse.js';

/** A page that was found: its file, or the path of a section that Hugo generates. */
export type FoundPage = { readonly file: string } | { readonly section: string };

/**
 * The page that `GetPage` finds by a path, from another page or, if that is empty, from the root of the site; `undefined`
 * if there is none. It looks into the folders where it can be.
 */
export function getPage(path: string, from: string, facts: PageFacts, use: PageUse): FoundPage | undefined {
  const known = from === '' ? undefined : linkedPage(path, facts.site);
  if (known?.file !== undefined) return { file: known.file };
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|[?#]/i.test(path)) return undefined;
  const page = from === '' ? undefined : contentPageOf(from, facts.site);
  const wanted = path.replace(/\/+$/, '');
  if (path.startsWith('/') || !page) return at(joinFolders(wanted), facts, use);
  const around = page.kind === 'branch' ? page.path : page.path.slice(0, Math.max(0, page.path.lastIndexOf('/')));
  const beside = joinFolders(around, wanted);
  if (beside.startsWith('..')) return undefined;
  return at(beside, facts, use) ?? (path.startsWith('.') ? undefined : at(joinFolders(wanted), facts, use));
}

function at(written: string, { site, pagePath }: PageFacts, use: PageUse): FoundPage | undefined {
  const path = written.replace(/(?:^|\/)_?index(?:\.[^/]*)?$/i, '').replace(/\.(?:md|markdown|mdown)$/i, '');
  const language = contentPageOf(pagePath, site)?.language ?? site.language;
  const isIt = (file: string): boolean => {
    const page = contentPageOf(file, site);
    return page?.language === language && logicalPath(page.path) === logicalPath(path);
  };
  let isFolder = false;
  for (const { source, target, language: only } of site.contentDirs) {
    const within = withinFolder(path, target);
    if (within === undefined || (only !== undefined && only !== language)) continue;
    const own = joinFolders(source, within);
    const parent = within === '' ? undefined : joinFolders(own, '..');
    for (const folder of parent === undefined ? [own] : [parent, own]) {
      const entries = use.folder(folder);
      isFolder ||= folder === own && entries !== null;
      const file = (entries ?? [])
        .filter((entry) => !entry.isFolder && isContentName(entry.name))
        .map(({ name }) => `${folder}/${name}`)
        .find(isIt);
      if (file !== undefined) return { file };
    }
  }
  return isFolder && !path.includes('/') ? { section: path } : undefined;
}

/** The front matter of a file of the site; empty as long as it is not known. */
export function valuesOf(file: string, use: PageUse): readonly KeyedValue[] {
  const text = use.text(file);
  if (text === undefined) return [];
  const entries = parseFrontMatter(readSource(text))?.entries ?? [];
  return entries.map(({ key, value }) => ({ key, value }));
}
