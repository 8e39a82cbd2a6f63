import type { Reading } from '../configuration/wanted.js';
import { filesBelow } from '../filesBelow.js';
import type { Site } from '../site.js';
import { isContentName, mostContentFiles } from './contentIndex.js';

/** Limits for searching the content. */
const limits = { folders: 3000, levels: 12, files: mostContentFiles };

/** The paths of all pages in the site's content folders, up to the limits. */
export function listContent({ contentDirs }: Pick<Site, 'contentDirs'>): Reading<readonly string[]> {
  const folders = contentDirs.map(({ source }) => source);
  return filesBelow(folders, limits, isContentName);
}
