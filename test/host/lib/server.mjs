// VS Code's server: it serves the workbench and runs the Node extension host.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkPackages } from './link.mjs';
import { untilEnd } from './lifetime.mjs';
import { hostFolder, serverNode } from './place.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} userData where settings, logs and extensions' storage go
 * @property {string} extensions the folder of installed extensions; a new one is scanned for folders and symlinks
 * @property {string} temporary a folder with a short path for sockets
 * @property {number} [port] 0 (the default) takes a free one
 * @property {boolean} [restricted] leaves workspace trust on
 * @property {boolean} [forTests] honours extensionDevelopmentPath and extensionTestsPath in the page's payload, but hides
 * notification toasts
 * @property {Record<string, string>} [env] also for the extension host
 */

/** @typedef {{ port: number, token: string, output: () => string, stop: () => void, ended: Promise<number | null> }} Server */

const entry = join(hostFolder, 'lib/serverEntry.mjs');
const startTimeout = 60_000;

/** @param {{ userData: string, extensions: string }} folders @returns {string[]} */
export function folderArguments({ userData, extensions }) {
  return ['--server-data-dir', join(userData, '..'), '--user-data-dir', userData, '--extensions-dir', extensions];
}

/** @param {{ temporary: string, env?: Record<string, string> }} options @returns {NodeJS.ProcessEnv} */
export function serverEnvironment({ temporary, env }) {
  // No gallery, because the server would send requests to it. TMPDIR, because sockets would accumulate in the system's
  // temporary folder.
  return { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: temporary, ...env };
}

/**
 * Starts the server on the loopback interface, protected by a random token.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  linkPackages();
  mkdirSync(options.extensions, { recursive: true });
  const token = randomUUID();
  const flags = ['--host', '127.0.0.1', '--port', `${options.port ?? 0}`, '--connection-token', token];
  flags.push('--accept-server-license-terms', '--telemetry-level', 'off');
  flags.push('--disable-update-check', '--disable-getting-started-override', ...folderArguments(options));
  if (!options.restricted) flags.push('--disable-workspace-trust');
  if (options.forTests) flags.push('--enable-smoke-test-driver');

  // Being detached makes it the leader of a process group, which can be killed as a whole.
  const child = spawn(serverNode, [entry, ...flags], {
    env: serverEnvironment(options),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = untilEnd(() => {
    try {
      process.kill(-(/** @type {number} */ (child.pid)), 'SIGKILL');
    } catch {
      // It has already ended.
    }
  });

  const port = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`VS Code's server did not start:\n${output}`)), startTimeout);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
    child.stdout.on('data', () => {
      const port = /Web UI available at http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(late);
      resolve(Number(port));
    });
  }).catch((error) => {
    stop();
    throw error;
  });
  return { port, token, output: () => output, stop, ended };
}
