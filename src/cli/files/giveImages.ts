import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ImageQuery } from '../../core/elsewhere/pages/embedImages.js';
import { largestImage } from '../../core/elsewhere/target.js';

/**
 * Reads the images that a page needs: only those that are below the folder, also after symbolic links are resolved. Never
 * rejects.
 */
export async function giveImages(query: ImageQuery, folder: string): Promise<string> {
  let step = query.next();
  while (step.done !== true) step = query.next(await read(folder, step.value));
  return step.value;
}

async function read(folder: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    const stats = await stat(file);
    return stats.isFile() && stats.size <= largestImage ? await readFile(file) : undefined;
  } catch {
    // There is no such file.
    return undefined;
  }
}
