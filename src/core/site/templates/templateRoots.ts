import type { Site } from '../site.js';
import { joinSitePath, withinFolder } from '../sitePath.js';

/** The folders whose files templates can use: that of the site, those of its themes, and what is mounted. */
export function templateRoots(site: Site): readonly string[] {
  const { themeDirs, contentDirs, staticDirs, assetDirs, layoutDirs, dataDirs, translationDirs } = site;
  const mounts = [contentDirs, staticDirs, assetDirs, layoutDirs, dataDirs, translationDirs].flat();
  return [...new Set(['', ...themeDirs, ...mounts.map(({ source }) => source)])];
}

/** Whether templates can use the file or folder at a path, relative to the site's folder. */
export function isForTemplates(path: string, site: Site): boolean {
  if (/[\0\\:]/.test(path) || path.startsWith('/')) return false;
  const outside = templateRoots(site).filter((root) => root.startsWith('..'));
  return joinSitePath(path) === path || outside.some((root) => leadsInto(path, root));
}

/** Whether a path without detours is in a folder outside the site. */
function leadsInto(path: string, root: string): boolean {
  const below = withinFolder(path, root);
  return below !== undefined && joinSitePath(below) === below;
}
