import { listAll, type Reading } from '../configuration/wanted.js';
import type { Site } from '../site.js';
import { isContentName, mostContentFiles } from './contentIndex.js';

/** Folders that are looked into, and levels of them. */
const [mostFolders, deepest] = [3000, 12];

/** The paths of all pages in the site's folders of content, or of as many as are looked for. */
export function* listContent({ contentDirs }: Pick<Site, 'contentDirs'>): Reading<readonly string[]> {
  const files: string[] = [];
  let folders = [...new Set(contentDirs.map(({ source }) => source))];
  let left = mostFolders;
  for (let level = 0; level < deepest && folders.length > 0 && files.length < mostContentFiles; level++) {
    const looked = folders.slice(0, left);
    left -= looked.length;
    const listings = yield* listAll(looked);
    folders = [];
    for (const [index, folder] of looked.entries())
      for (const name of listings[index] ?? []) {
        if (name.endsWith('/')) folders.push(`${folder}/${name.slice(0, -1)}`);
        else if (isContentName(name) && files.length < mostContentFiles) files.push(`${folder}/${name}`);
      }
  }
  return [...new Set(files)];
}
