// Errors of our extension in VS Code's logs. Any of them fails the run, even if all assertions hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { extensionId, root } from './place.mjs';

/** Identifies our extension: its id (also in the path of an installed copy) and its bundle. */
const names = [extensionId, join(root, 'dist') + sep];
/** Logged by VS Code if a row is removed from a tree while it is being revealed or drawn. Extensions cannot prevent it. */
const goneRow = /Cannot resolve tree item for element|\[TreeView\] Failed to resolve parent for/;
const start = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \[(\w+)\]/;

/** @typedef {{ relativePath: string, contents: string }} LogFile as VS Code's page reports it too */

/**
 * @param {string} userData VS Code's --user-data-dir
 * @returns {LogFile[]} the logs of the extension hosts and of the extensions' output channels
 */
export function hostLogs(userData) {
  const folder = join(userData, 'logs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /exthost/.test(path) && path.endsWith('.log'))
    .map((relativePath) => ({ relativePath, contents: readFileSync(join(folder, relativePath), 'utf8') }));
}

/** @param {LogFile[]} logs @returns {string[]} the errors of our extension, with stack traces */
export function ourErrors(logs) {
  return logs.flatMap(({ relativePath, contents }) => {
    const ours = relativePath.includes(extensionId) || /Conference Recap/.test(basename(relativePath));
    return errorEntries(contents).filter((entry) => (ours || isOurs(entry)) && !goneRow.test(entry));
  });
}

/** @param {string} text @returns {boolean} whether the message is about our extension, and not about a row that is gone */
export function isOurs(text) {
  return names.some((name) => text.includes(name)) && !goneRow.test(text);
}

/** @param {string} text a log file @returns {string[]} its entries at level error */
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
