import type { SiteQuery } from '../configuration/siteQuery.js';
import { filesBelow } from '../filesBelow.js';
import type { Site } from '../site.js';
import { isAtLeast } from '../version/hugoVersion.js';
import { isContentName, maxContentFiles } from './contentIndex.js';

/** Limits for searching the content. */
const limits = { folders: 100_000, levels: 20, files: maxContentFiles };

/** The paths of all pages in the site's content folders, up to the limits. */
export function listContent(site: Pick<Site, 'contentDirs' | 'hugoVersion'>): SiteQuery<readonly string[]> {
  const folders = site.contentDirs.map(({ source }) => source);
  return filesBelow(folders, limits, isContentName, contentListing(site));
}

/** How content is listed: in its folders, Hugo 0.123 and later ignore symbolic links. */
export function contentListing({ hugoVersion }: Pick<Site, 'hugoVersion'>): 'list' | 'listOwn' {
  return isAtLeast(hugoVersion, '0.123') ? 'listOwn' : 'list';
}
