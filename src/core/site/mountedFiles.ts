import { listAll, type SiteQuery } from './configuration/siteQuery.js';
import { filesBelow, type WalkLimits } from './filesBelow.js';
import type { Mount } from './site.js';
import { joinFolders, withinFolder } from './sitePath.js';

/** A file in a mounted folder. */
export interface MountedFile {
  /** Relative to the root of the component, as written. */
  readonly path: string;
  /** Where it is, relative to the site's folder. */
  readonly file: string;
  /** The number of the mount in order of precedence, from 0. */
  readonly level: number;
}

/**
 * The wanted files in mounted folders, and files that are mounted by themselves: those of the mount with precedence, the
 * last one, first; those of one mount by path.
 */
export function* mountedFiles(
  mounts: readonly Mount[],
  limits: WalkLimits,
  isWanted: (path: string) => boolean,
): SiteQuery<readonly MountedFile[]> {
  const placesOf = (file: string): readonly MountedFile[] =>
    [...mounts].reverse().flatMap(({ source, target }, level) => {
      const below = withinFolder(file, source);
      return below === undefined ? [] : [{ path: joinFolders(target, below), file, level }];
    });
  const isPlaced = (file: string): boolean => placesOf(file).some(({ path }) => isWanted(path));
  const below = yield* filesBelow(
    mounts.map(({ source }) => source),
    limits,
    isPlaced,
  );
  const single = (yield* singleFiles(mounts)).filter(isPlaced);
  const all = [...new Set([...single, ...below])].flatMap(placesOf).filter(({ path }) => isWanted(path));
  return all.sort((a, b) => a.level - b.level || (a.path < b.path ? -1 : 1));
}

/** The sources of mounts that are files, which only their folders show. */
function* singleFiles(mounts: readonly Mount[]): SiteQuery<readonly string[]> {
  const sources = mounts.filter(({ target }) => /[^/]\.[^./]+$/.test(target)).map(({ source }) => source);
  const listings = yield* listAll(
    sources.map((source) => joinFolders(source, '..')),
    undefined,
    'listOwn',
  );
  return sources.filter((source, index) => listings[index]?.includes(source.replace(/^.*\//, '')));
}
