import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { largestConfiguration } from '../../core/site/configuration/configurationFiles.js';
import {
  headLength,
  type FileRequest,
  type FileResponse,
  type SiteQuery,
} from '../../core/site/configuration/siteQuery.js';

/** Runs a query, providing the files below a folder that it requests. */
export async function runQuery<Result>(query: SiteQuery<Result>, folder: string): Promise<Result> {
  let step = query.next();
  while (step.done !== true) {
    const { kind, paths, within } = step.value;
    const isAllowed = await createFilter(folder, within);
    const given = paths.map(async (path) => {
      const file = join(folder, path);
      return (await isAllowed(file)) ? readers[kind](file).catch(() => undefined) : undefined;
    });
    step = query.next(await Promise.all(given));
  }
  return step.value;
}

/** Reading rejects if there is no such file. */
const readers: { readonly [Kind in FileRequest['kind']]: (path: string) => Promise<FileResponse[Kind] | undefined> } = {
  read: async (path) => {
    const size = await sizeOf(path);
    return size !== undefined && size <= largestConfiguration ? readFile(path, 'utf8') : undefined;
  },
  list: namesIn,
  listOwn: ownNamesIn,
  size: sizeOf,
  head: headOf,
};

/** Whether a file is in one of some folders, wherever symbolic links lead. */
async function createFilter(
  folder: string,
  within: FileRequest['within'],
): Promise<(file: string) => Promise<boolean>> {
  if (!within) return () => Promise.resolve(true);
  const real = (path: string): Promise<string | undefined> => realpath(path).catch(() => undefined);
  const roots = await Promise.all(within.map((path) => real(join(folder, path))));
  return async (file) => {
    const path = await real(file);
    return path !== undefined && roots.some((root) => root !== undefined && isWithin(path, root));
  };
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** `undefined` for anything but a file: reading a pipe would wait forever. */
async function sizeOf(path: string): Promise<number | undefined> {
  const stats = await stat(path);
  return stats.isFile() ? stats.size : undefined;
}

async function headOf(path: string): Promise<Uint8Array | undefined> {
  if ((await sizeOf(path)) === undefined) return undefined;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function namesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  // A symbolic link may lead to a folder: themes are often linked.
  return entries.flatMap((entry) =>
    entry.isSymbolicLink() ? [entry.name, `${entry.name}/`] : [entry.isDirectory() ? `${entry.name}/` : entry.name],
  );
}

async function ownNamesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isSymbolicLink() ? [] : [entry.isDirectory() ? `${entry.name}/` : entry.name],
  );
}
