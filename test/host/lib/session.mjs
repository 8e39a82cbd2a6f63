// The door for UI tests: a real VS Code in a real browser, driven from outside with Playwright and from inside with vs().
/// <reference types="vscode" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { listenForDriver } from './driver.mjs';
import { installDriver, installExtensions } from './installed.mjs';
import { temporaryFolder } from './lifetime.mjs';
import { hostLogs, isOurs, ourErrors } from './logs.mjs';
import { extensionId } from './place.mjs';
import { startServer } from './server.mjs';
import { writeSettings } from './settings.mjs';
import { takeSocketBytes } from './socketBytes.mjs';
import { findWebview } from './webview.mjs';
import { remoteUri, workbenchUrl } from './workbench.mjs';

export { workspaceCopy } from './workspaceCopy.mjs';

/**
 * @typedef {object} SessionOptions
 * @property {string} folder the folder (or .code-workspace) to open, absolute; tests that write open a workspaceCopy()
 * @property {string[]} installed extension folders (linked) and .vsix files
 * @property {string} [openFile] a file to open, absolute
 * @property {Record<string, unknown>} [settings] User settings
 * @property {boolean} [web] runs our extension in the web worker extension host
 * @property {boolean} [restricted] Restricted Mode: the folder is not trusted
 * @property {string} [language] what the workbench and extensions take for its language, such as "de"; the workbench's own
 * words stay English, because that would take a language pack
 */

const startTimeout = 60_000;

/**
 * @param {SessionOptions} options
 * @returns {Promise<Session>} when the workbench is shown and its extension host is running
 */
export async function openVSCode(options) {
  const temporary = temporaryFolder();
  const folders = {
    userData: join(temporary.path, 'data'),
    extensions: join(temporary.path, 'extensions'),
    temporary: temporary.path,
  };
  const kind = options.web ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {};
  writeSettings(folders.userData, { restricted: options.restricted, settings: { ...kind, ...options.settings } });
  installDriver(folders);
  await installExtensions(folders, options.installed);

  const socket = join(temporary.path, 'driver.sock');
  const driver = await listenForDriver(socket);
  const [server, browser] = await Promise.all([
    startServer({ ...folders, restricted: options.restricted ?? false, env: { HOST_DRIVER_SOCKET: socket } }),
    launchBrowser(),
  ]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await takeSocketBytes(context);
  // As the messages of a language pack would do.
  if (options.language)
    await context.addInitScript(`Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', {
      get: () => ${JSON.stringify(options.language)},
      set: () => undefined,
    });`);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const session = new Session({ page: await context.newPage(), driver, server, userData: folders.userData, temporary });
  try {
    const { folder, openFile } = options;
    await session.page.goto(workbenchUrl(server, folder, openFile ? [['openFile', remoteUri(server, openFile)]] : []));
    await session.ready();
    return session;
  } catch (error) {
    await session.end();
    throw new Error(`VS Code did not open.\n${session.logs()}`, { cause: error });
  }
}

/**
 * @typedef {object} Parts
 * @property {import('playwright-core').Page} page
 * @property {Awaited<ReturnType<typeof listenForDriver>>} driver
 * @property {import('./server.mjs').Server} server
 * @property {string} userData
 * @property {ReturnType<typeof temporaryFolder>} temporary
 */

export class Session {
  /** The workbench, for Playwright. */
  page;
  #parts;
  /** @type {string[]} */
  #console = [];
  /** @type {import('./logs.mjs').LogFile[] | undefined} */
  #lastLogs;
  #hasEndedHost = false;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.page = parts.page;
    this.page.on('console', (message) => this.#console.push(`[${message.type()}] ${message.text()}`));
    this.page.on('pageerror', (error) => this.#console.push(`[error] ${error.stack ?? error}`));
    // The browser asks whether to leave a page with unsaved files.
    this.page.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
  }

  /** Waits for the workbench and its extension host. @returns {Promise<void>} */
  async ready() {
    await this.page.locator('.monaco-workbench .part.editor').waitFor({ timeout: startTimeout });
    await this.#parts.driver.ready(startTimeout);
  }

  /**
   * Runs a function in the Node extension host. It is sent as text, so it can only use its arguments. These and its
   * result must be JSON. With `web`, our extension runs in the other host, but commands, documents and editors are the
   * same.
   * @template {unknown[]} Args
   * @template Result
   * @param {(vscode: typeof import('vscode'), ...args: Args) => Result | PromiseLike<Result>} run
   * @param {Args} args
   * @returns {Promise<Result>}
   */
  vs(run, ...args) {
    return this.#parts.driver.call(String(run), args);
  }

  /**
   * Executes a command. Its result is dropped, because it is often not JSON.
   * @param {string} id
   * @param {unknown[]} args
   * @returns {Promise<void>}
   */
  async command(id, ...args) {
    await this.vs(
      async (vscode, id, args) => {
        await vscode.commands.executeCommand(id, ...args);
      },
      id,
      args,
    );
  }

  /**
   * The document inside the webview that contains (or will contain) an element.
   * @param {string} selector
   * @param {number} [timeout] milliseconds
   * @returns {Promise<import('playwright-core').FrameLocator>}
   */
  webview(selector, timeout = 15_000) {
    return findWebview(this.page, selector, timeout);
  }

  /** Reloads the window. The extension host restarts, and unsaved files are restored. @returns {Promise<void>} */
  async reload() {
    // VS Code's own command saves its state first.
    const loaded = this.page.waitForEvent('domcontentloaded', { timeout: startTimeout });
    this.command('workbench.action.reloadWindow').catch(() => undefined);
    await loaded;
    this.#parts.driver.reset();
    await this.ready();
  }

  /**
   * Ends the extension host as a crash does, and waits for the one that VS Code starts in its place: three times in five
   * minutes at most. VS Code in the browser has no command that restarts it.
   * @returns {Promise<void>}
   */
  async endExtensionHost() {
    this.#hasEndedHost = true;
    await this.vs(() => process.kill(process.pid, 'SIGKILL')).catch(() => undefined);
    this.#parts.driver.reset();
    await this.#parts.driver.ready(startTimeout);
  }

  /** The user's settings, as they are on disk. @returns {Record<string, unknown>} */
  settings() {
    return JSON.parse(readFileSync(join(this.#parts.userData, 'User/settings.json'), 'utf8'));
  }

  /** The console of the page and the logs of the extension hosts. @returns {string} */
  logs() {
    const files = this.#lastLogs ?? hostLogs(this.#parts.userData);
    return [...this.#console, ...files.map(({ relativePath, contents }) => `== ${relativePath}\n${contents}`)].join(
      '\n',
    );
  }

  /** Ends everything. Rejects if our extension logged an error. @returns {Promise<void>} */
  async close() {
    await this.end();
    const isExpected = (/** @type {string} */ line) => this.#hasEndedHost && line.includes('terminated unexpectedly');
    const inConsole = this.#console.filter((line) => line.startsWith('[error]') && isOurs(line) && !isExpected(line));
    const errors = [...ourErrors(this.#lastLogs ?? []), ...inConsole];
    if (errors.length > 0) throw new Error(['The extension logged errors:', ...errors].join('\n'));
  }

  /** Ends everything, ignoring the logs. @returns {Promise<void>} */
  async end() {
    const { server, driver, userData, temporary } = this.#parts;
    server.stop();
    await this.page.context().browser()?.close();
    driver.close();
    this.#lastLogs ??= hostLogs(userData);
    temporary.remove();
  }
}
