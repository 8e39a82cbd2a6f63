import { headLength, type FileResponse, type SiteQuery } from '../../../src/core/site/configuration/siteQuery.js';

/** The content of a file: text, or bytes. */
export type Content = string | Uint8Array;

/** Runs a generator with files by path, like a disk without links. */
export function readFiles<Result>(query: SiteQuery<Result>, files: Readonly<Record<string, Content>>): Result {
  let step = query.next();
  while (step.done !== true) {
    const { kind, paths } = step.value;
    step = query.next(paths.map((path) => answer(kind, path, files)));
  }
  return step.value;
}

function answer(
  kind: keyof FileResponse,
  path: string,
  files: Readonly<Record<string, Content>>,
): FileResponse[keyof FileResponse] | undefined {
  if (kind === 'list' || kind === 'listOwn') return namesIn(path, Object.keys(files));
  const content = Object.hasOwn(files, path) ? files[path] : undefined;
  if (content === undefined) return undefined;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (kind === 'size') return bytes.length;
  return kind === 'head' ? bytes.subarray(0, headLength) : new TextDecoder().decode(bytes);
}

function namesIn(folder: string, paths: readonly string[]): readonly string[] | undefined {
  const prefix = folder === '' ? '' : `${folder}/`;
  const below = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const names = below.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : path));
  return names.length === 0 && folder !== '' ? undefined : [...new Set(names)];
}
