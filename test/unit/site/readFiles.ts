import type { SiteQuery } from '../../../src/core/site/configuration/siteQuery.js';

/** Runs a generator with files by path, like a disk. */
export function readFiles<Result>(query: SiteQuery<Result>, files: Readonly<Record<string, string>>): Result {
  let step = query.next();
  while (step.done !== true) {
    const { kind, paths } = step.value;
    step = query.next(paths.map((path) => (kind === 'read' ? files[path] : namesIn(path, Object.keys(files)))));
  }
  return step.value;
}

function namesIn(folder: string, paths: readonly string[]): readonly string[] | undefined {
  const prefix = folder === '' ? '' : `${folder}/`;
  const below = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const names = below.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : path));
  return names.length === 0 && folder !== '' ? undefined : [...new Set(names)];
}
