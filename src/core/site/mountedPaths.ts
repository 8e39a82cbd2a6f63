import type { Mount } from './site.js';
import { joinFolders, withinFolder } from './sitePath.js';

/**
 * The files that are mounted at a path, relative to the site's folder, in order of precedence: `mounts` have the winner
 * last.
 */
export function mountedPaths(path: string, mounts: readonly Mount[]): readonly string[] {
  return [...mounts].reverse().flatMap(({ source, target }) => {
    const below = withinFolder(path, target);
    return below === undefined ? [] : [joinFolders(source, below)];
  });
}
