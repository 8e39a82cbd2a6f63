import { foldersAround } from '../../sitePath.js';
import { isBranchName, type ContentIndex } from '../contentIndex.js';

/** What follows from a list of all content files alone. */
export interface KnownContent {
  /** The files; none of them has been read. */
  readonly index: ContentIndex;
  /** The `_index` files in the folder of a file and in those around it. */
  readonly branchesAround: (path: string) => readonly string[];
}

/** Every page of a site needs this, so it is computed once for each list. */
const known = new WeakMap<readonly string[], KnownContent>();

export function knownContent(files: readonly string[]): KnownContent {
  const content = known.get(files) ?? readContent(files);
  known.set(files, content);
  return content;
}

function readContent(files: readonly string[]): KnownContent {
  const branches = new Map<string, string[]>();
  for (const file of files) {
    if (!isBranchName(file)) continue;
    const folder = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
    branches.set(folder, [...(branches.get(folder) ?? []), file]);
  }
  return {
    index: { files: files.map((path) => ({ path })) },
    branchesAround: (path) => foldersAround(path).flatMap((folder) => branches.get(folder) ?? []),
  };
}
