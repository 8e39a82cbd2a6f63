import { listAll, type SiteQuery } from './configuration/siteQuery.js';

/** Limits of a search; anything beyond is omitted. */
export interface WalkLimits {
  readonly folders: number;
  readonly levels: number;
  readonly files: number;
}

/** How many symbolic links to folders are followed: a few that lead back would make each search endless. */
const mostLinks = 50;

/**
 * The paths of all wanted files below some folders, nearest first. `kind`: how folders are listed. Those to begin with can
 * be symbolic links anyway.
 */
export function* filesBelow(
  roots: readonly string[],
  limits: WalkLimits,
  isWanted: (path: string) => boolean,
  kind: 'list' | 'listOwn' = 'listOwn',
): SiteQuery<readonly string[]> {
  const files = new Set<string>();
  let folders = [...new Set(roots)];
  let left = limits.folders;
  let links = mostLinks;
  for (let level = 0; level < limits.levels && folders.length > 0 && files.size < limits.files; level++) {
    const looked = folders.slice(0, left);
    left -= looked.length;
    const own = yield* listAll(looked, undefined, 'listOwn');
    const listings = kind === 'list' ? yield* listAll(looked) : own;
    folders = [];
    for (const [index, folder] of looked.entries()) {
      const unlinked = new Set(own[index]);
      for (const name of listings[index] ?? []) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (name.endsWith('/')) {
          if (unlinked.has(name) || links-- > 0) folders.push(path.slice(0, -1));
        } else if (files.size < limits.files && isWanted(path)) files.add(path);
      }
    }
  }
  return [...files];
}
