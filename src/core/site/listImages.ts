import { listAll, type Reading } from './configuration/wanted.js';
import { contentPageOf } from './content/contentPage.js';
import type { Site } from './site.js';
import { joinFolders } from './sitePath.js';

/** Folders that are looked into, levels of them, and pictures that are found. */
const [mostFolders, deepest, mostImages] = [500, 6, 2000];

const image = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

/** The pictures that a page may show, each as it would write its address: those of its own bundle first. */
export function* listImages(pagePath: string, site: Site): Reading<readonly string[]> {
  const page = contentPageOf(pagePath, site);
  const own = pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/')));
  const beside = page && page.kind !== 'single' ? yield* imagesBelow(own) : [];
  const found = [...beside];
  for (const { source, target } of [...site.staticDirs, ...site.assetDirs].reverse())
    for (const path of yield* imagesBelow(source)) found.push(`/${joinFolders(target, path)}`);
  return [...new Set(found)].slice(0, mostImages);
}

function* imagesBelow(root: string): Reading<readonly string[]> {
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
        else if (image.test(name)) images.push(folder + name);
      }
  }
  return images;
}
