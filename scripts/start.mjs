// npm start [-- --embedded] [--port N] [folder]: opens VS Code with this extension. Uses your own `code` if there is
// one; otherwise, and with --embedded, the VS Code of test/host is served to your browser, on this machine only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installExtensions } from '../test/host/lib/installed.mjs';
import { endWithNpm, temporaryFolder } from '../test/host/lib/lifetime.mjs';
import { root } from '../test/host/lib/place.mjs';
import { startServer } from '../test/host/lib/server.mjs';
import { writeSettings } from '../test/host/lib/settings.mjs';
import { remoteUri, workbenchUrl } from '../test/host/lib/workbench.mjs';
import { embeddable, setUp } from './setUp.mjs';

/** The same port each time, if it is free: the browser stores VS Code's state by address. */
const usualPort = 18_923;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { embedded: { type: 'boolean', default: false }, port: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? join(root, 'sample'));
// In a remote terminal, `code` controls the window that contains it and cannot load an extension.
const isRemote = process.env['VSCODE_IPC_HOOK_CLI'] !== undefined;
const code = values.embedded || isRemote ? undefined : programInPath('code');
if (values.port && !/^\d{1,5}$/.test(values.port)) {
  console.error('--port takes a number.');
  process.exit(2);
}

if (!code && !embeddable) {
  console.error('There is no `code` command in PATH, and the embedded VS Code runs on Linux x64 only.');
  console.error('In desktop VS Code, "Shell Command: Install \'code\' command in PATH" adds the command.');
  process.exit(1);
}
endWithNpm();
await setUp(code ? 'nothing' : 'server');
console.log('Building the extension…');
const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
if (code) startOwn(code);
else await startEmbedded();

/** @param {string} program */
function startOwn(program) {
  const flags = [`--extensionDevelopmentPath=${root}`, '--new-window', folder];
  // A .cmd file needs a shell, which splits unquoted arguments at spaces.
  const shell = process.platform === 'win32';
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  const { status } = spawnSync(quoted(program), flags.map(quoted), { stdio: 'inherit', shell });
  process.exit(status ?? 1);
}

async function startEmbedded() {
  const temporary = temporaryFolder().path;
  const folders = {
    // Settings and keys survive a restart. The extensions folder is new, because VS Code would not read package.json
    // again otherwise.
    userData: join(root, 'node_modules/.cache/conference-recap/data'),
    extensions: join(temporary, 'extensions'),
    temporary,
  };
  writeSettings(folders.userData, {});
  await installExtensions(folders, [root]);
  console.log('Starting VS Code…');
  const port = values.port ? Number(values.port) : (await isFree(usualPort)) ? usualPort : 0;
  const server = await startServer({ ...folders, port });
  const file = firstFile();
  const url = workbenchUrl(server, folder, file ? [['openFile', remoteUri(server, file)]] : []);
  console.log(
    `\nVS Code with Conference Recap:\n\n  ${url}\n\nCtrl+C ends it. After a build, "Developer: Reload Window".`,
  );
  openInBrowser(url);
  const ended = await server.ended;
  console.error(`VS Code's server ended with ${ended}.\n${server.output()}`);
  process.exit(1);
}

/** The file to show first: the folder's README, otherwise its first post. */
function firstFile() {
  const content = join(folder, 'content');
  const posts = existsSync(content) ? readdirSync(content, { recursive: true, encoding: 'utf8' }) : [];
  const files = posts.filter((path) => /(?<!_index)\.md$/.test(path)).map((path) => join(content, path));
  return [join(folder, 'README.md'), ...files.sort()].find((path) => existsSync(path));
}

/** @param {string} url */
function openInBrowser(url) {
  const opener = programInPath('xdg-open');
  if (!opener || !(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** @param {string} name */
function programInPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find((path) => existsSync(path));
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
