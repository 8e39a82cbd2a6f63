// Errors of our extension in VS Code's logs. Any of them fails a run, even where every assertion held.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { extensionId, root } from './place.mjs';

/** What names our extension: its id (also in the path of an installed copy) and its own bundle. */
const names = [extensionId, join(root, 'dist') + sep];
/** What VS Code says of a tree whose row goes while it is on its way to be revealed: no extension can keep it from that. */
const goneRow = 'Cannot resolve tree item for element';
const start = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \[(\w+)\]/;

/** @typedef {{ relativePath: string, contents: string }} LogFile as VS Code's page reports it too */

/**
 * @param {string} userData VS Code's --user-data-dir
 * @returns {LogFile[]} the logs of the extension hosts and of the extensions' log channels
 */
export function hostLogs(userData) {
  const folder = join(userData, 'logs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /exthost/.test(path) && path.endsWith('.log'))
    .map((relativePath) => ({ relativePath, contents: readFileSync(join(folder, relativePath), 'utf8') }));
}

/** @param {LogFile[]} logs @returns {string[]} the error entries that are ours, with their stack traces */
export function ourErrors(logs) {
  return logs.flatMap(({ relativePath, contents }) => {
    const ours = relativePath.includes(extensionId) || /Conference Recap/.test(basename(relativePath));
    return errorEntries(contents).filter((entry) => (ours || isOurs(entry)) && !entry.includes(goneRow));
  });
}

/** @param {string} text @returns {boolean} does this message speak of our extension? */
export function isOurs(text) {
  return names.some((name) => text.includes(name));
}

/** @param {string} text a log file @returns {string[]} its entries of level error */
function errorEntries(text) {
  /** @type {{ level: string, lines: string[] }[]} */
  const entries = [];
  for (const line of text.split('\n')) {
    const level = start.exec(line)?.[1];
    if (level) entries.push({ level, lines: [line] });
    else entries.at(-1)?.lines.push(line);
  }
  return entries.filter(({ level }) => level === 'error').map(({ lines }) => lines.join('\n').trimEnd());
}
