// Prepares the bundled integration suite for one kind of run: a copy next to it that starts with the kind.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'node' | 'web' | 'restricted'} Kind */

/** Marks the lines of a worker's console, which are mixed with the workbench's log. */
export const consoleMark = '\u0001';

/**
 * @param {string} extension the extension's folder; in the worker host VS Code runs tests only from within it
 * @param {{ kind: Kind, grep: string, links: string }} recapTest what the suite finds as globalThis.recapTest
 * @returns {string} the file to run
 */
export function suiteFor(extension, recapTest) {
  const folder = join(extension, 'out/test/integration');
  const file = join(folder, `${recapTest.kind}.js`);
  // Inserted in the bundle's first line, so that its source map remains valid.
  const before = [`globalThis.recapTest = ${JSON.stringify(recapTest)};`];
  if (recapTest.kind === 'web') before.push(`(${markConsole})(${JSON.stringify(consoleMark)});`);
  writeFileSync(file, before.join(' ') + ' ' + readFileSync(join(folder, 'index.js'), 'utf8'));
  return file;
}

/**
 * Runs in the worker, which has no sockets. Must run before Mocha, which keeps the console.log that it finds.
 * @param {string} mark
 */
function markConsole(mark) {
  for (const method of /** @type {const} */ (['log', 'info', 'warn', 'error'])) {
    const original = console[method].bind(console);
    const format = (/** @type {string} */ text, /** @type {unknown[]} */ ...values) =>
      text.replace(/%[sdifoOj]/g, (directive) => (values.length > 0 ? String(values.shift()) : directive)) +
      values.map((value) => ' ' + String(value)).join('');
    const value = (/** @type {unknown[]} */ ...values) =>
      original(mark + format(String(values[0] ?? ''), ...values.slice(1)));
    Object.defineProperty(console, method, { value, configurable: true, writable: true });
  }
}
