// Says how far `npm ci` is: it is silent for minutes while it downloads large packages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Installation
 * @property {string} name
 * @property {string} folder
 * @property {boolean} optional whether optional packages are installed
 */

/**
 * Prints the progress of installations until the returned function is called: in a terminal in one line that changes
 * every second, elsewhere in a new line every ten seconds.
 * @param {Installation[]} installations @param {NodeJS.WriteStream} [output] @returns {() => void}
 */
export function showProgress(installations, output = process.stdout) {
  const started = Date.now();
  const counts = installations.map(packageCounter);
  const text = () => {
    const parts = installations.map(({ name }, index) => `${name}: ${counts[index]?.()}`);
    return `  ${parts.join('; ')} (${Math.round((Date.now() - started) / 1000)} s)`;
  };
  const show = () => output.write(output.isTTY ? `\r\u001b[K${text().slice(0, output.columns - 1)}` : `${text()}\n`);
  const timer = setInterval(show, output.isTTY ? 1000 : 10_000);
  return () => {
    clearInterval(timer);
    if (output.isTTY) output.write('\r\u001b[K');
  };
}

/**
 * Counts the packages of a lock file that are on disk, as "12 of 34 packages". npm creates all folders first, and then
 * unpacks one package after the other.
 * @param {Pick<Installation, 'folder' | 'optional'>} installation @returns {() => string}
 */
export function packageCounter({ folder, optional }) {
  /** @type {Record<string, { optional?: boolean, os?: string[], cpu?: string[] }>} */
  const locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const wanted = Object.keys(locked).filter((path) => {
    const { optional: isOptional, os, cpu } = locked[path] ?? {};
    const fits = (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
    return path.startsWith('node_modules/') && fits && (optional || !isOptional);
  });
  const missing = new Set(wanted);
  return () => {
    for (const path of missing) if (existsSync(join(folder, path, 'package.json'))) missing.delete(path);
    return `${wanted.length - missing.size} of ${wanted.length} packages`;
  };
}
