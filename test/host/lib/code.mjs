// bin/code: implements the part of VS Code's command line that @vscode/test-electron uses, ignores the rest, and runs
// the tests in the Node extension host. Its exit code is that of the run; HOST_TIMEOUT is the limit in seconds.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSync } from 'node:fs';
import { listenForJson } from './jsonLines.mjs';
import { temporaryFolder } from './lifetime.mjs';
import { hostFolder, requireFromHost, vscodeFolder } from './place.mjs';
import { unseen, writeSettings } from './settings.mjs';
import { runTestPage } from './testPage.mjs';

/** @param {string[]} words */
function parse(words) {
  const values = new Map(words.filter((word) => word.startsWith('--')).map((word) => splitAtEquals(word)));
  const folderUri = values.get('--folder-uri');
  return {
    folder: folderUri ? fileURLToPath(folderUri) : words.find((word) => !word.startsWith('--')),
    developmentPath: values.get('--extensionDevelopmentPath'),
    testsPath: values.get('--extensionTestsPath'),
    userData: values.get('--user-data-dir'),
    extensions: values.get('--extensions-dir'),
    version: values.has('--version'),
    // Our own option: @vscode/test-electron always passes --disable-workspace-trust.
    restricted: values.has('--restricted'),
  };
}

/** @param {string} word @returns {[string, string]} */
function splitAtEquals(word) {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, ''] : [word.slice(0, equals), word.slice(equals + 1)];
}

/** @param {ReturnType<typeof parse>} options @returns {Promise<number>} the exit code */
async function run({ folder, developmentPath, testsPath, restricted, ...given }) {
  if (!developmentPath || !testsPath)
    throw new Error('--extensionDevelopmentPath= and --extensionTestsPath= are needed.');
  const temporary = temporaryFolder().path;
  const userData = given.userData || join(temporary, 'data');
  const socket = join(temporary, 'tests.sock');
  writeSettings(userData, { restricted, settings: unseen });

  let passed = false;
  const log = recentLines(40);
  await listenForJson(socket, (message) => {
    if (message.passed) passed = true;
    else writeSync(message.stream === 'stderr' ? 2 : 1, message.text);
  });
  const { code } = await runTestPage({
    folder: folder ?? temporary,
    developmentPath,
    testsPath: join(hostFolder, 'lib/extensionHostRunner.cjs'),
    folders: { userData, extensions: given.extensions || join(temporary, 'extensions'), temporary },
    restricted,
    env: { HOST_TESTS_ENTRY: testsPath, HOST_TESTS_SOCKET: socket },
    onLog: log.add,
    timeout: Number(process.env['HOST_TIMEOUT'] ?? 1200) * 1000,
  });
  if (code === 0 && passed) return 0;
  if (code === 0) console.error('The extension host ended before the tests did.');
  if (code !== 1) console.error(['VS Code said last:', ...log.lines].join('\n'));
  return code || 1;
}

/** @param {number} limit */
function recentLines(limit) {
  /** @type {string[]} */
  const lines = [];
  return {
    lines,
    add: (/** @type {string} */ line) => {
      lines.push(line);
      if (lines.length > limit) lines.shift();
    },
  };
}

const options = parse(process.argv.slice(2));
if (options.version) {
  console.log(requireFromHost(join(vscodeFolder, 'package.json')).version);
} else {
  process.exitCode = await run(options).catch((error) => {
    console.error(error);
    return 1;
  });
  // The reader of our output may close the pipe when this process ends, so let it read the rest first.
  setTimeout(() => process.exit(), 150);
}
