// Installs extensions for a run. The folder must be new: once the server has written extensions.json to it, it ignores
// everything else.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { linkPackages } from './link.mjs';
import { hostFolder, serverNode, vscodeFolder } from './place.mjs';
import { folderArguments, serverEnvironment } from './server.mjs';

/** @typedef {{ userData: string, extensions: string, temporary: string }} Folders */

/** @param {Folders} folders @param {string[]} installed extension folders (linked, so edits show) and .vsix files */
export async function installExtensions(folders, installed) {
  mkdirSync(folders.extensions, { recursive: true });
  // Folders first, because the first .vsix makes the server write extensions.json.
  for (const folder of installed.filter((path) => !path.endsWith('.vsix'))) link(folders.extensions, resolve(folder));
  for (const file of installed.filter((path) => path.endsWith('.vsix'))) await installVsix(folders, resolve(file));
}

/** Installs the extension for `vs()`. It is copied, because it needs an id of its own. @param {Folders} folders */
export function installDriver({ extensions }) {
  cpSync(join(hostFolder, 'driver'), join(extensions, 'host.driver-0.0.1'), { recursive: true });
}

/** @param {string} extensions @param {string} folder */
function link(extensions, folder) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  symlinkSync(folder, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

/** @param {Folders} folders @param {string} file */
async function installVsix(folders, file) {
  linkPackages();
  const server = join(vscodeFolder, 'out/server-main.js');
  const flags = [...folderArguments(folders), '--install-extension', file, '--force'];
  await promisify(execFile)(serverNode, [server, ...flags], { env: serverEnvironment(folders) });
}
