import { contentPageOf } from './permalink.js';
import type { Mount, Site } from './site.js';
import { joinSitePath, withinFolder } from './sitePath.js';

/**
 * The files of the site that an image's `src` may mean, in the order in which they win (Hugo's rules: `/img/x.jpg`
 * lies in a static folder, `x.jpg` beside a bundle's index, for other pages below the page's own URL). Empty for what is
 * not of the site: remote images, data, and paths that leave it. Paths are site-relative and in Unicode's form NFC.
 */
export function imageCandidates(src: string, pagePath: string, site: Site): readonly string[] {
  const path = filePathOf(src);
  if (path === undefined) return [];
  const candidates = path.startsWith('/') ? published(path, site) : relative(path, pagePath, site);
  return [...new Set(candidates)];
}

/** The path in a URL; `undefined` for one of another place, and for what can be no file's name. */
function filePathOf(src: string): string | undefined {
  const url = src.trim();
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

/** A path from the site's root: static folders, of which the last wins, then assets, which `figure` knows. */
function published(path: string, { staticDirs, assetDirs }: Site): readonly string[] {
  const target = joinSitePath(path);
  if (target === undefined) return [];
  return [...mounted(target, staticDirs), ...mounted(target, assetDirs)];
}

function relative(path: string, pagePath: string, site: Site): readonly string[] {
  const page = contentPageOf(pagePath, site);
  if (!page) {
    const beside = joinSitePath(pagePath, '..', path);
    return beside === undefined ? [] : [beside];
  }
  const target = joinSitePath(page.path, path);
  if (target === undefined) return [];
  const asset = joinSitePath(path);
  return [
    joinSitePath(site.contentDir, target)!,
    ...mounted(target, site.staticDirs),
    ...(asset === undefined ? [] : mounted(asset, site.assetDirs)),
  ];
}

/** The files that may appear at a path of the site, the winning one first. */
function mounted(target: string, mounts: readonly Mount[]): readonly string[] {
  return [...mounts].reverse().flatMap((mount) => {
    const path = withinFolder(target, mount.target);
    return path === undefined ? [] : [joinSitePath(mount.source, path)!];
  });
}
