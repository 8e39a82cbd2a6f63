import { listAll, type SiteQuery } from './configuration/siteQuery.js';

/** Limits of a search; anything beyond is omitted. */
export interface WalkLimits {
  readonly folders: number;
  readonly levels: number;
  readonly files: number;
}

/** The paths of all wanted files below some folders, nearest first. */
export function* filesBelow(
  roots: readonly string[],
  limits: WalkLimits,
  isWanted: (path: string) => boolean,
): SiteQuery<readonly string[]> {
  const files = new Set<string>();
  let folders = [...new Set(roots)];
  let left = limits.folders;
  for (let level = 0; level < limits.levels && folders.length > 0 && files.size < limits.files; level++) {
    const looked = folders.slice(0, left);
    left -= looked.length;
    const listings = yield* listAll(looked);
    folders = [];
    for (const [index, folder] of looked.entries())
      for (const name of listings[index] ?? []) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (name.endsWith('/')) folders.push(path.slice(0, -1));
        else if (files.size < limits.files && isWanted(path)) files.add(path);
      }
  }
  return [...files];
}
