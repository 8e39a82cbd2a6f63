import { listAll, type SiteQuery } from '../configuration/siteQuery.js';
import type { Site } from '../site.js';
import { foldersAround, withinFolder } from '../sitePath.js';
import { isAtLeast } from '../version/hugoVersion.js';
import { templateRoots } from './templateRoots.js';

/**
 * Those of the paths on which there is no symbolic link below the site's folder, or below what is mounted: Hugo 0.123 and
 * later follow none there, wherever it leads. A path that does not exist may be among them or not.
 */
export function* unlinkedPaths(paths: readonly string[], site: Site): SiteQuery<ReadonlySet<string>> {
  if (!isAtLeast(site.hugoVersion, '0.123')) return new Set(paths);
  const roots = templateRoots(site);
  const stepsOf = new Map(paths.map((path) => [path, stepsTo(path, roots)]));
  const folders = [...new Set([...stepsOf.values()].flatMap((steps) => steps.map(folderOf)))];
  const listings = yield* listAll(folders, undefined, 'listOwn');
  // Where capitals make no difference to the disk, they make none to Hugo.
  const own = new Set(
    folders.flatMap((folder, index) => (listings[index] ?? []).map((name) => keyOf(folder, name.replace(/\/$/, '')))),
  );
  return new Set(
    paths.filter((path) => stepsOf.get(path)!.every((step) => own.has(keyOf(folderOf(step), nameOf(step))))),
  );
}

/** A path and the folders around it, below the innermost root. */
function stepsTo(path: string, roots: readonly string[]): readonly string[] {
  const around = roots.filter((root) => withinFolder(path, root) !== undefined);
  const innermost = around.reduce((one, other) => (other.length > one.length ? other : one), '');
  return [path, ...foldersAround(path)].filter((step) => step.length > innermost.length);
}

function keyOf(folder: string, name: string): string {
  return `${folder}/${name}`.toLowerCase();
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
