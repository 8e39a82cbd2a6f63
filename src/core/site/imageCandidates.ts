import { contentPageOf } from './content/contentPage.js';
import { basePath, permalinkOf } from './permalink.js';
import type { Mount, Site } from './site.js';
import { joinFolders, joinSitePath, withinFolder } from './sitePath.js';

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
  const path = decode(url.replace(/[?#].*$/s, '')).normalize('NFC');
  return path === '' || path.endsWith('/') || /[\0\\]/.test(path) ? undefined : path;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The files that may be published at a path of the site: static files, of which the last wins, assets, which `figure`
 * finds, then files of bundles.
 */
export function publishedAt(path: string, site: Site): readonly string[] {
  const target = joinSitePath(path);
  if (target === undefined) return [];
  const { staticDirs, assetDirs, contentDirs } = site;
  return [...lastWins(target, staticDirs), ...lastWins(target, assetDirs), ...mounted(target, contentDirs)];
}

function relative(path: string, pagePath: string, site: Site): readonly string[] {
  const page = contentPageOf(pagePath, site);
  if (!page) {
    const beside = joinSitePath(pagePath, '..', path);
    return beside === undefined ? [] : [beside];
  }
  const written = joinSitePath(page.path, path);
  const published = joinSitePath(decode(withoutBase(permalinkOf(pagePath, site), site)), path);
  const asset = joinSitePath(path);
  return [
    ...(written === undefined ? [] : mounted(written, site.contentDirs)),
    ...(published === undefined ? [] : lastWins(published, site.staticDirs)),
    ...(asset === undefined ? [] : lastWins(asset, site.assetDirs)),
  ];
}

function lastWins(target: string, mounts: readonly Mount[]): readonly string[] {
  return mounted(target, [...mounts].reverse());
}

/** The files that are mounted at a path of the site. */
function mounted(target: string, mounts: readonly Mount[]): readonly string[] {
  return mounts.flatMap((mount) => {
    const path = withinFolder(target, mount.target);
    return path === undefined ? [] : [joinFolders(mount.source, path)];
  });
}
