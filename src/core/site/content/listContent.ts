import type { SiteQuery } from '../configuration/siteQuery.js';
import { filesBelow } from '../filesBelow.js';
import type { Site } from '../site.js';
import { isContentName, maxContentFiles } from './contentIndex.js';

/** Limits for searching the content. */
const limits = { folders: 3000, levels: 12, files: maxContentFiles };

/** The paths of all pages in the site's content folders, up to the limits. */
export function listContent({ contentDirs }: Pick<Site, 'contentDirs'>): SiteQuery<readonly string[]> {
  const folders = contentDirs.map(({ source }) => source);
  return filesBelow(folders, limits, isContentName);
}
