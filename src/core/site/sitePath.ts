/**
 * Joins paths of a site: no `.` and no empty parts are left, each `..` takes one part away.
 * `undefined` where that would leave the folder that the first one begins in.
 */
export function joinSitePath(...paths: readonly string[]): string | undefined {
  const parts: string[] = [];
  for (const part of paths.join('/').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The path within a folder; `undefined` where it is not in there. The folder may be the site itself: empty. */
export function withinFolder(path: string, folder: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
