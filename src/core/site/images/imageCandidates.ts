import { decodePercent } from '../addresses/decodePercent.js';
import { contentPageOf } from '../content/contentPage.js';
import { basePath, permalinkOf } from '../addresses/permalink.js';
import { mountedPaths } from '../mountedPaths.js';
import type { Site } from '../site.js';
import { joinSitePath } from '../sitePath.js';

/**
 * The site files that an image's `src` can refer to, in order of precedence. As in Hugo, `/img/x.jpg` is in a static
 * folder, and `x.jpg` is next to the index of a bundle; for other pages, it is below the page's own URL. Empty for
 * remote images, data URLs, and paths that leave the site. Paths are relative to the site and in Unicode normal form
 * NFC.
 */
export function imageCandidates(src: string, pagePath: string, site: Site): readonly string[] {
  const path = filePathOf(withoutBase(src.trim(), site));
  if (path === undefined) return [];
  const candidates = path.startsWith('/') ? publishedAt(path, site) : relative(path, pagePath, site);
  return [...new Set(candidates)];
}

/** An address of the site from its root, without the host and the base path. */
export function withoutBase(url: string, site: Pick<Site, 'baseURL'>): string {
  const base = basePath(site);
  const host = site.baseURL.slice(0, site.baseURL.replace(/\/+$/, '').length - base.length);
  const onHost = host !== '' && url.startsWith(`${host}/`) ? url.slice(host.length) : url;
  return base !== '' && onHost.startsWith(`${base}/`) ? onHost.slice(base.length) : onHost;
}

/** The path of a URL; `undefined` for another host, and for anything that cannot be a file name. */
function filePathOf(url: string): string | undefined {
  if (url === '' || url.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const path = decodePercent(url.replace(/[?#].*$/s, '')).normalize('NFC');
  return path === '' || path.endsWith('/') || /[\0\\]/.test(path) ? undefined : path;
}

/**
 * The files that may be published at a path of the site: static files, of which the last wins, assets, which `figure`
 * finds, then files of bundles.
 */
export function publishedAt(path: string, site: Site): readonly string[] {
  const target = joinSitePath(path);
  if (target === undefined) return [];
  const { staticDirs, assetDirs, contentDirs } = site;
  return [staticDirs, assetDirs, firstLast(contentDirs)].flatMap((mounts) => mountedPaths(target, mounts));
}

/** The files of assets that a path can name, from their root. */
function assetsAt(path: string, { assetDirs }: Pick<Site, 'assetDirs'>): readonly string[] {
  const asset = joinSitePath(path);
  return asset === undefined ? [] : mountedPaths(asset, assetDirs);
}

function relative(path: string, pagePath: string, site: Site): readonly string[] {
  const page = contentPageOf(pagePath, site);
  if (!page) {
    const beside = joinSitePath(pagePath, '..', path);
    return beside === undefined ? [] : [beside];
  }
  const written = joinSitePath(page.path, path);
  const published = joinSitePath(decodePercent(withoutBase(permalinkOf(pagePath, site), site)), path);
  return [
    ...(written === undefined ? [] : mountedPaths(written, firstLast(site.contentDirs))),
    ...(published === undefined ? [] : mountedPaths(published, site.staticDirs)),
    ...assetsAt(path, site),
  ];
}

/** Of content folders, the first has precedence. */
function firstLast(mounts: Site['contentDirs']): Site['contentDirs'] {
  return [...mounts].reverse();
}
