import type { Reading } from '../configuration/wanted.js';
import { filesBelow } from '../filesBelow.js';
import type { Site } from '../site.js';
import { isContentName, mostContentFiles } from './contentIndex.js';

/** How far the content is looked through. */
const limits = { folders: 3000, levels: 12, files: mostContentFiles };

/** The paths of all pages in the site's folders of content, or of as many as are looked for. */
export function listContent({ contentDirs }: Pick<Site, 'contentDirs'>): Reading<readonly string[]> {
  const folders = contentDirs.map(({ source }) => source);
  return filesBelow(folders, limits, isContentName);
}
