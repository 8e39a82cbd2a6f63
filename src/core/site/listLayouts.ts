import { listAll, type SiteQuery } from './configuration/siteQuery.js';
import { contentPageOf } from './content/contentPage.js';
import { firstSection } from './content/sections.js';
import { mountedPaths } from './mountedPaths.js';
import type { Site } from './site.js';

/**
 * The names that a page can use as its `layout`: HTML templates directly in the layouts folders, in `_default`, and in
 * the folder of its section, where Hugo 0.169 looks for them. Base templates are excluded.
 */
export function* listLayouts(pagePath: string, site: Site): SiteQuery<readonly string[]> {
  const page = contentPageOf(pagePath, site);
  const section = page ? firstSection(page) : '';
  const folders = ['', '_default', section].flatMap((folder) => mountedPaths(folder, site.layoutDirs));
  // It follows no symbolic links within its folders.
  const listings = yield* listAll([...new Set(folders)], undefined, 'listOwn');
  const names = listings.flatMap((listing) => listing ?? []).filter((name) => name.endsWith('.html'));
  // Language, output format and the like follow the first dot.
  const layouts = new Set(names.map((name) => name.slice(0, name.indexOf('.'))));
  return [...layouts].filter((name) => !['', 'baseof', '404', 'robots', 'sitemap', 'rss'].includes(name)).sort();
}
