/**
 * Joins paths of a site: removes `.` and empty parts, and resolves `..`. `undefined` if the result would be outside the
 * first path's root.
 */
export function joinSitePath(...paths: readonly string[]): string | undefined {
  const path = joinFolders(...paths);
  return path === '..' || path.startsWith('../') ? undefined : path;
}

/** The same for folders that can be outside the site: each `..` that leaves the site is kept, at the beginning. */
export function joinFolders(...paths: readonly string[]): string {
  const parts: string[] = [];
  for (const part of paths.join('/').split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The path relative to a folder; `undefined` if it is not inside. An empty folder is the site itself. */
export function withinFolder(path: string, folder: string): string | undefined {
  if (folder === '' || path === folder) return folder === '' ? path : '';
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** The folders around a file or folder, the innermost first. */
export function foldersAround(path: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
    folders.push(path.slice(0, slash));
  return folders;
}
