import type { SiteQuery } from '../configuration/siteQuery.js';
import { contentPageOf } from '../content/contentPage.js';
import { filesBelow } from '../filesBelow.js';
import type { Site } from '../site.js';
import { joinFolders, withinFolder } from '../sitePath.js';

/** Limits for searching a folder, and for the number of images. */
const limits = { folders: 500, levels: 6, files: 2000 };

const image = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

/** The images that a page can show, each as its address in the page: those of its own bundle first. */
export function* listImages(pagePath: string, site: Site): SiteQuery<readonly string[]> {
  const page = contentPageOf(pagePath, site);
  const own = pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/')));
  const beside = page && page.kind !== 'single' ? yield* imagesBelow(own) : [];
  const found = [...beside];
  for (const { source, target } of [...site.staticDirs, ...site.assetDirs].reverse())
    for (const path of yield* imagesBelow(source)) found.push(`/${joinFolders(target, path)}`);
  return [...new Set(found)].slice(0, limits.files);
}

function* imagesBelow(folder: string): SiteQuery<readonly string[]> {
  const paths = yield* filesBelow([folder], limits, (path) => image.test(path));
  return paths.map((path) => withinFolder(path, folder) ?? path);
}
