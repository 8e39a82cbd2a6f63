// Gets a fresh clone ready to start, test or package. Uses only Node's own modules, because no package is installed
// yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackChromium } from '../test/host/lib/chromium.mjs';
import { linkPackages } from '../test/host/lib/link.mjs';
import { hostFolder, root } from '../test/host/lib/place.mjs';
import { showProgress } from './installProgress.mjs';

/** Whether this machine can run the VS Code of test/host, whose Node and browser are for Linux x64. */
export const embeddable = process.platform === 'linux' && process.arch === 'x64';

/**
 * Installs missing or outdated packages.
 * @param {'nothing' | 'server' | 'tests'} host the part of test/host that is needed; `tests` includes the browser
 */
export async function setUp(host) {
  demandNode();
  // On other platforms, only the types are needed, which playwright-core contains.
  const wanted = [
    { name: 'the project', folder: root, optional: true },
    ...(host === 'nothing'
      ? []
      : [{ name: 'the embedded VS Code (240 MB)', folder: hostFolder, optional: embeddable }]),
  ];
  const installations = wanted.filter(({ folder }) => !isInstalled(folder));
  if (installations.length > 0) {
    console.log(`Installing the packages of ${installations.map(({ name }) => name).join(' and of ')}:`);
    const stop = showProgress(installations);
    await Promise.all(installations.map(install));
    stop();
  }
  if (host === 'nothing' || !embeddable) return;
  linkPackages();
  if (host === 'tests') await timed('Unpacking the browser', unpackChromium);
}

/** Ends this process if Node is older than the version in `engines` of package.json. */
function demandNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major = 0, minor = 0] = versionIn(engines.node);
  const [hasMajor = 0, hasMinor = 0] = versionIn(process.versions.node);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  console.error(`Node ${major}.${minor} or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** The numbers in `>=20.19` or `24.1.0`. @param {string} text */
function versionIn(text) {
  return Array.from(text.matchAll(/\d+/g), Number);
}

/** @param {import('./installProgress.mjs').Installation} installation */
async function install({ name, folder, optional }) {
  const started = Date.now();
  // npm warns that code-server's packages require a later Node; they run with the one that they contain. Its own
  // progress does not say how far it is.
  const flags = ['--loglevel=error', '--no-progress', ...(optional ? [] : ['--omit=optional'])];
  const npm = spawn('npm', ['ci', ...flags], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const status = await new Promise((resolve) => {
    npm.once('error', (error) => (console.error(String(error)), resolve(1)));
    npm.once('close', resolve);
  });
  if (status !== 0) {
    console.error(`npm ci failed in ${folder}.`);
    process.exit(1);
  }
  console.log(`\nInstalled the packages of ${name} in ${seconds(started)} s.`);
}

/** Compares npm's record of the last installation with the lock file. @param {string} folder */
function isInstalled(folder) {
  const noted = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const has = packagesOf(noted);
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(
    ([path, wanted]) =>
      !path.startsWith('node_modules/') ||
      (has[path] ? has[path].version === wanted.version : wanted.optional || wanted.peer),
  );
}

/** @param {string} lock @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>} */
function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

/** @param {string} title @param {() => Promise<unknown>} work */
async function timed(title, work) {
  const started = Date.now();
  await work();
  if (Date.now() - started > 500) console.log(`${title}: ${seconds(started)} s.`);
}

/** @param {number} started */
function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}
