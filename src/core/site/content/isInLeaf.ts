import { foldersAround } from '../sitePath.js';

/** Whether a path (`/posts/a/b`) is below a leaf bundle: files there are resources of the bundle, not pages. */
export function isInLeaf(path: string, leaves: ReadonlySet<string>): boolean {
  return foldersAround(path).some((folder) => leaves.has(folder));
}
