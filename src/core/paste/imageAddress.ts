import { contentPageOf } from '../site/content/contentPage.js';
import type { Site } from '../site/site.js';
import { joinFolders, withinFolder } from '../site/sitePath.js';

const image = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * The address with which a page shows an image that the site already has: its path in the page's bundle, or its
 * published address; `undefined` for any other file. Paths are relative to the site.
 */
export function imageAddress(file: string, pagePath: string, site: Site): string | undefined {
  if (!image.test(file)) return undefined;
  const page = contentPageOf(pagePath, site);
  const own = page && page.kind !== 'single' ? pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/'))) : undefined;
  const beside = own === undefined ? undefined : withinFolder(file, own);
  const published = [...site.staticDirs, ...site.assetDirs].reverse().map(({ source, target }) => {
    const path = withinFolder(file, source);
    return path === undefined ? undefined : `/${joinFolders(target, path)}`;
  });
  return [beside, ...published].find((src) => src !== undefined);
}
