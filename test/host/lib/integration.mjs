// The integration suite (test/integration, bundled to out/test/integration/index.js) inside VS Code.
//
// The bundle exports run(): Promise<void>, includes Mocha's browser build, writes only with console.log, and ends with the
// line `RESULT {"passed":n,"failed":[names with reasons]}`. It finds
//   globalThis.recapTest = { kind: 'node' | 'web' | 'restricted', grep: string, links: string }     (grep '' means all)
// links: the address of a web site for link tests (linkServer.mjs).
// node: Node extension host, trusted. restricted: the same in Restricted Mode. web: worker extension host, without Node;
// workspace folders are vscode-remote: URIs. The workspace is a fresh copy of sample/, writable.
// VS Code refuses modal dialogs in such runs.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { temporaryFolder } from './lifetime.mjs';
import { startLinkServer } from './linkServer.mjs';
import { hostLogs, ourErrors } from './logs.mjs';
import { extensionId, hostFolder, root } from './place.mjs';
import { unseen, writeSettings } from './settings.mjs';
import { consoleMark, suiteFor } from './suite.mjs';
import { runTestPage } from './testPage.mjs';
import { workspaceCopy } from './workspaceCopy.mjs';

/** @typedef {import('./suite.mjs').Kind} Kind */

/**
 * @typedef {object} IntegrationOptions
 * @property {Kind} kind
 * @property {string} [grep]
 * @property {string} [extension] the extension's folder; default: this repository
 * @property {string} [folder] the folder of which a copy is opened; default: sample/
 * @property {string} [desktopVersion] run in desktop VS Code of this version ("stable", "1.82.0"), which
 * @vscode/test-electron downloads, instead of the embedded one; kind 'node' only
 */

/**
 * Runs the suite and prints its output.
 * @param {IntegrationOptions} options
 * @returns {Promise<boolean>} whether all tests passed, and the extension logged no error
 */
export async function runIntegration({
  kind,
  grep = '',
  extension = root,
  folder = join(root, 'sample'),
  desktopVersion,
}) {
  const temporary = temporaryFolder();
  const workspace = workspaceCopy(folder);
  const folders = {
    userData: join(temporary.path, 'data'),
    extensions: join(temporary.path, 'extensions'),
    temporary: temporary.path,
  };
  const links = await startLinkServer();
  const suite = suiteFor(extension, { kind, grep, links: links.address });
  const run = { kind, workspace: workspace.path, extension, suite, folders };
  try {
    const { passed, logs } = kind === 'web' ? await runInWorker(run) : await runInNode(run, desktopVersion);
    const errors = ourErrors(logs);
    if (errors.length > 0) console.log(['The extension logged errors:', ...errors].join('\n'));
    return passed && errors.length === 0;
  } finally {
    links.close();
    workspace.remove();
    temporary.remove();
  }
}

/** @typedef {{ kind: Kind, workspace: string, extension: string, suite: string, folders: import('./installed.mjs').Folders }} Run */

/** @param {Run} run @param {string | undefined} desktopVersion */
async function runInNode({ kind, workspace, extension, suite, folders }, desktopVersion) {
  const launchArgs = [workspace, '--disable-extensions'];
  launchArgs.push(`--user-data-dir=${folders.userData}`, `--extensions-dir=${folders.extensions}`);
  if (kind === 'restricted') launchArgs.push('--restricted');
  const passed = await runTests({
    ...(desktopVersion ? { version: desktopVersion } : { vscodeExecutablePath: join(hostFolder, 'bin/code') }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs,
  }).then(
    () => true,
    (error) => {
      console.log(String(error));
      return false;
    },
  );
  return { passed, logs: hostLogs(folders.userData) };
}

/** @param {Run} run */
async function runInWorker({ workspace, extension, suite, folders }) {
  writeSettings(folders.userData, { settings: { ...unseen, 'remote.extensionKind': { [extensionId]: ['web'] } } });
  let finished = false;
  const { code, browserLogs } = await runTestPage({
    folder: workspace,
    developmentPath: extension,
    testsPath: suite,
    folders,
    onLog: (text) => {
      if (!text.startsWith(consoleMark)) return;
      const line = text.slice(consoleMark.length);
      finished ||= line.startsWith('RESULT ');
      console.log(line);
    },
    timeout: 1_200_000,
  });
  // A worker that crashes reports 0, too.
  if (code === 0 && !finished) console.log('The extension host ended before the tests did.');
  if (code > 1) console.log(`The run was ended with ${code}.`);
  return { passed: code === 0 && finished, logs: [...browserLogs, ...hostLogs(folders.userData)] };
}
