// A run of an extensionTestsPath: server, browser and page, until VS Code reports the exit code.
import { launchBrowser } from './browser.mjs';
import { untilEnd } from './lifetime.mjs';
import { startServer } from './server.mjs';
import { takeSocketBytes } from './socketBytes.mjs';
import { remoteUri, workbenchUrl } from './workbench.mjs';

/**
 * @typedef {object} TestPageOptions
 * @property {string} folder the folder or .code-workspace to open
 * @property {string} developmentPath the extension under test
 * @property {string} testsPath a CommonJS file that exports run()
 * @property {import('./installed.mjs').Folders} folders
 * @property {boolean} [restricted]
 * @property {Record<string, string>} [env] for the Node extension host
 * @property {(text: string) => void} [onLog] the console of the extension host and the workbench's log, mixed
 * @property {number} timeout milliseconds
 */

/** @typedef {import('./logs.mjs').LogFile} LogFile */

/** Large enough for the tests. The processor draws every pixel. */
const viewport = { width: 800, height: 450 };

/** The exit code of a run that never ends, as of timeout(1). */
const hung = 124;

/**
 * @param {TestPageOptions} options
 * @returns {Promise<{ code: number, browserLogs: LogFile[] }>} browserLogs: those of the window and of the worker host
 */
export async function runTestPage(options) {
  const { folder, folders, restricted = false, env = {}, onLog, timeout } = options;
  const [server, browser] = await Promise.all([
    startServer({ ...folders, restricted, env, forTests: true }),
    launchBrowser(),
  ]);
  const stopBrowser = untilEnd(() => void browser.close().catch(() => {}));
  try {
    const context = await browser.newContext({ viewport });
    await takeSocketBytes(context);
    const page = await context.newPage();
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) =>
      onLog?.(args.map(String).join(' ')),
    );
    const exit = new Promise((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code, /** @type {LogFile[]} */ logs) =>
        resolve({ code, browserLogs: logs }),
      );
      browser.on('disconnected', () => reject(new Error('The browser ended in the middle of the run.')));
      void server.ended.then((code) => reject(new Error(`VS Code's server ended with ${code}:\n${server.output()}`)));
    });
    exit.catch(() => {}); // closing below rejects it when nobody waits any longer
    const late = new Promise((resolve) => setTimeout(() => resolve({ code: hung, browserLogs: [] }), timeout).unref());
    await page.goto(
      workbenchUrl(server, folder, [
        ['extensionDevelopmentPath', remoteUri(server, options.developmentPath)],
        ['extensionTestsPath', remoteUri(server, options.testsPath)],
      ]),
    );
    return await Promise.race([exit, late]);
  } finally {
    server.stop();
    stopBrowser();
    await browser.close();
  }
}
