// Bundles the extension and the command line (dist/); with --tests or --bench also these (out/). --production minifies, --watch stays.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { licencesOf } from './licences.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  logLevel: watch ? 'info' : 'warning',
  target: 'es2022',
  sourcemap: 'linked',
};

/** @type {esbuild.BuildOptions} */
const shipped = {
  ...common,
  outdir: 'dist',
  platform: 'browser',
  format: 'cjs',
  metafile: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
};

/**
 * One file for every host, `main` and `browser` alike, so it uses nothing of Node. For `import * as vscode` esbuild copies the
 * names of the API into a new object, once for each file that imports it. The banner gives out an object that inherits them,
 * which has none to copy: the first load in a window took 59 to 85 ms with it and 119 to 154 without (windows in turn, three
 * of four pairs, the other was disturbed; the machine was not quite idle), at least 40 ms less in each pair.
 * Regular expressions in Unicode mode become calls of `RegExp`: V8 checks each literal whenever it compiles what is around
 * it, and looks up a `\p{L}` again each time. Compiling took 73 ms of CPU time with it and 102 without (the least of ten,
 * in turn, on a busy machine).
 * @type {esbuild.BuildOptions}
 */
const extension = {
  ...shipped,
  entryPoints: { extension: 'src/extension.ts' },
  external: ['vscode'],
  supported: { 'regexp-sticky-and-unicode-flags': false },
  banner: { js: '"use strict"; require = ((api) => () => api)(Object.create(require("vscode")));' },
};

/** The page of the preview. @type {esbuild.BuildOptions} */
const preview = { ...shipped, entryPoints: { preview: 'src/webview/preview.ts' }, format: 'iife' };

/** The program `recap`. @type {esbuild.BuildOptions} */
const commandLine = {
  ...shipped,
  entryPoints: { cli: 'src/cli/main.ts' },
  platform: 'node',
  target: 'node20',
  define: { recapVersion: JSON.stringify(version) },
};

/** The integration suite runs in both extension hosts: one bundle, Mocha's browser build within. @type {esbuild.BuildOptions} */
const integration = {
  ...common,
  entryPoints: { index: 'test/integration/index.ts' },
  outdir: 'out/test/integration',
  // Mocha's bundle puts itself into whatever is called module.exports: the suite has the last word.
  format: 'iife',
  globalName: 'suite',
  footer: { js: 'module.exports = suite;' },
  platform: 'browser',
  external: ['vscode'],
  define: { global: 'globalThis' },
};

/** By their addresses, since esbuild writes a relative path as if every file were at the top. @type {esbuild.Plugin} */
const hostStays = {
  name: 'host stays',
  setup: (build) =>
    build.onResolve({ filter: /\/host\/lib\// }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    })),
};

/** What plain Node runs: packages, and the modules of the embedded VS Code, stay where they are. @param {string} folder @param {string[]} entryPoints @returns {esbuild.BuildOptions} */
function forNode(folder, entryPoints) {
  return {
    ...common,
    entryPoints,
    outdir: `out/${folder}`,
    outbase: folder,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [hostStays],
    splitting: true,
  };
}

/** @param {string} folder */
async function testFiles(folder) {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.test.ts')).map((file) => join(folder, file));
}

const builds = [extension, preview, commandLine];
if (process.argv.includes('--tests')) {
  builds.push(integration);
  for (const folder of ['test/unit', 'test/ui']) builds.push(forNode(folder, await testFiles(folder)));
}
if (process.argv.includes('--bench'))
  builds.push(forNode('bench', ['bench/run.ts', 'bench/accuracy.ts', 'bench/parity.ts', 'bench/weights.ts']));

rmSync('dist', { recursive: true, force: true });
if (watch) {
  for (const build of builds) await (await esbuild.context(build)).watch();
} else {
  const results = await Promise.all(builds.map((build) => esbuild.build(build)));
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  chmodSync('dist/cli.js', 0o755);
  writeFileSync('dist/licences.txt', licencesOf(metafiles));
  // What is in each file, for a test to judge.
  mkdirSync('out', { recursive: true });
  writeFileSync('out/metafiles.json', JSON.stringify(metafiles));
}
