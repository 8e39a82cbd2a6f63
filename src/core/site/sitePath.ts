/**
 * Joins paths of a site: no `.` and no empty parts are left, each `..` takes one part away.
 * `undefined` where that would leave the folder that the first one begins in.
 */
export function joinSitePath(...paths: readonly string[]): string | undefined {
  const path = joinFolders(...paths);
  return path === '..' || path.startsWith('../') ? undefined : path;
}

/** The same for folders that may lie beside the site: each `..` that leaves it stays, at the beginning. */
export function joinFolders(...paths: readonly string[]): string {
  const parts: string[] = [];
  for (const part of paths.join('/').split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The path within a folder; `undefined` where it is not in there. The folder may be the site itself: empty. */
export function withinFolder(path: string, folder: string): string | undefined {
  if (folder === '' || path === folder) return folder === '' ? path : '';
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
