import { listAll, type Reading } from '../configuration/wanted.js';
import { joinFolders } from '../sitePath.js';
import type { Site } from '../site.js';
import { contentPageOf } from './contentPage.js';

/** Folders that are looked into, levels of them, and images that are found. */
const [mostFolders, deepest, mostImages] = [400, 5, 1000];

/** Images that a page's front matter may name: those of its bundle, then static ones, by their addresses. */
export function* listImages(site: Site, pagePath: string): Reading<readonly string[]> {
  const isLeaf = contentPageOf(pagePath, site)?.kind === 'leaf';
  const own = isLeaf ? yield* imagesIn(joinFolders(pagePath, '..'), '') : [];
  const found = [...own];
  for (const { source, target } of [...site.staticDirs].reverse())
    found.push(...(yield* imagesIn(source, target === '' ? '/' : `/${target}/`)));
  return [...new Set(found)].slice(0, mostImages);
}

function* imagesIn(root: string, address: string): Reading<readonly string[]> {
  const images: string[] = [];
  let folders = [''];
  let left = mostFolders;
  for (let level = 0; level < deepest && folders.length > 0 && images.length < mostImages; level++) {
    const looked = folders.slice(0, left);
    left -= looked.length;
    const listings = yield* listAll(looked.map((folder) => joinFolders(root, folder)));
    folders = [];
    for (const [index, folder] of looked.entries())
      for (const name of listings[index] ?? []) {
        if (name.endsWith('/')) folders.push(`${folder}${name}`);
        else if (/\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(name)) images.push(`${address}${folder}${name}`);
      }
  }
  return images;
}
