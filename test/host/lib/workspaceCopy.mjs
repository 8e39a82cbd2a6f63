// Tests write to their workspace, so each gets a copy.
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { temporaryFolder } from './lifetime.mjs';

/**
 * Copies a folder to a temporary folder, with the same name.
 * @param {string} folder
 * @returns {{ path: string, remove: () => void }}
 */
export function workspaceCopy(folder) {
  const { path, remove } = temporaryFolder();
  const copy = join(path, basename(folder));
  cpSync(folder, copy, { recursive: true });
  return { path: copy, remove };
}
