// Bundles the extension and the command line (dist/); with --tests or --bench also these (out/). --production minifies, --watch stays.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { licencesOf } from './licences.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  logLevel: 'warning',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
};

/**
 * Takes the API as it is. For an import esbuild would copy all that is in it, some five hundred names, once for every file
 * that asks: that was most of what the bundle cost to run. @type {esbuild.Plugin}
 */
const vscodeAsItIs = {
  name: 'vscode-as-it-is',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/](?:host[\\/].+|outline|features|editing)\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        "import * as vscode from 'vscode';",
        "const vscode = require('vscode');",
      ),
      loader: 'ts',
    }));
  },
};

/**
 * Leaves out what YAML 1.1 alone has (sets, ordered maps, binary data, times): Hugo reads 1.2, and so do we. Every window loads
 * the bundle. A text that calls itself 1.1 is read as 1.2, too. @type {esbuild.Plugin}
 */
const yamlAsHugoReadsIt = {
  name: 'yaml-as-hugo-reads-it',
  setup: (build) => {
    const names = ['binary', 'omap', 'pairs', 'set', 'timestamp', 'intTime', 'floatTime'];
    const contents = [
      "export { schema } from '../core/schema.js';",
      ...names.map((name) => `export const ${name} = undefined;`),
    ].join('\n');
    build.onLoad(
      {
        filter:
          /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|schema|set|timestamp)\.js$/,
      },
      () => ({
        contents,
      }),
    );
  },
};

/**
 * Leaves out what writes YAML: we only read it, and edit texts by themselves. Of a key that is a list or a map, which needs to be
 * written to be a key, JSON stands for the YAML. @type {esbuild.Plugin}
 */
const yamlReadOnly = {
  name: 'yaml-read-only',
  setup: (build) => {
    const contents = [
      'export const createStringifyContext = () => ({});',
      "export const stringifyString = ({ value }) => String(value ?? '');",
      ...['stringify', 'stringifyCollection', 'stringifyPair', 'stringifyDocument'].map(
        (name) => `export const ${name} = (node) => JSON.stringify(node);`,
      ),
    ].join('\n');
    build.onLoad(
      {
        filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]stringify(?:|Collection|Document|Pair|String)\.js$/,
      },
      () => ({ contents }),
    );
  },
};

/** markdown-it brings what finds links in its own way, to be used where it is asked to: nobody does. @type {esbuild.Plugin} */
const withoutLinkify = {
  name: 'without-linkify',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]node_modules[\\/]linkify-it[\\/]/ }, () => ({
      contents: 'export class LinkifyIt {}',
    }));
  },
};

/**
 * VS Code's own preview shows code of shortcodes without colours: they would be a third of what is loaded for it, and a sixth
 * of the package. @type {esbuild.Plugin}
 */
const withoutColours = {
  name: 'without-colours',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]core[\\/]markdown[\\/]code[\\/]languages\.ts$/ }, () => ({
      contents: 'export const highlighter = () => ({ getLanguage: () => undefined });',
    }));
  },
};

/** Our modules, by their paths from the root. @typedef {ReadonlySet<string>} Modules */

/** Gives a later bundle what it uses of the outline's: `recap:shared`. @param {Modules} modules @returns {esbuild.Plugin} */
const sharing = (modules) => ({
  name: 'sharing',
  setup: (build) => {
    build.onResolve({ filter: /^recap:shared$/ }, ({ path }) => ({ path, namespace: 'shared' }));
    build.onLoad({ filter: /^/, namespace: 'shared' }, () => {
      const names = [...modules].sort().map((module) => JSON.stringify(module));
      const imports = names.map((name, index) => `import * as _${index} from ${name.replace('"', '"./')};`);
      const entries = names.map((name, index) => `${name}: _${index}`);
      const contents = `${imports.join('\n')}\nexport const shared = { ${entries.join(', ')} };`;
      return { contents, resolveDir: process.cwd() };
    });
  },
});

/** Leaves out what is in the outline's bundle already, and notes it. @param {Modules} there @param {Set<string>} used @returns {esbuild.Plugin} */
const borrowing = (there, used) => ({
  name: 'borrowing',
  setup: (build) => {
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const module = relative('.', join(resolveDir, path)).replaceAll('\\', '/').replace(/\.js$/, '.ts');
      if (!there.has(module)) return undefined;
      used.add(module);
      return { path: module, external: true };
    });
  },
});

/** For every host the same files, so nothing of Node: `main` and `browser` are one. @type {esbuild.BuildOptions} */
const forEveryHost = {
  ...common,
  outdir: 'dist',
  format: 'cjs',
  platform: 'browser',
  mainFields: ['module', 'browser', 'main'],
  external: ['vscode'],
  charset: 'utf8',
};

/** What VS Code loads, which loads the others. @type {esbuild.BuildOptions} */
const extension = { ...forEveryHost, entryPoints: { extension: 'src/extension.ts' }, plugins: [vscodeAsItIs] };

/** What is loaded behind the extension (src/host/loadBundle.ts). @param {string} name @param {esbuild.Plugin[]} plugins @returns {esbuild.BuildOptions} */
const behind = (name, ...plugins) => ({
  ...forEveryHost,
  entryPoints: { [name]: `src/${name}.ts` },
  banner: { js: '"use strict"; module.exports = (require) => { const module = { exports: {} };' },
  footer: { js: 'return module.exports; };' },
  plugins: [vscodeAsItIs, yamlAsHugoReadsIt, yamlReadOnly, ...plugins],
});

/** @param {Modules} shared */
const outlineWith = (shared) => behind('outline', sharing(shared));

/** What comes behind the outline. @param {string} name @param {Modules} there @param {Set<string>} used */
const later = (name, there, used) => behind(name, withoutLinkify, withoutColours, borrowing(there, used));

/** The extension and what is loaded behind it, no module of the outline's in any other: a first look finds what they share. */
async function shippedToHosts() {
  const names = ['features', 'editing', 'markdownPlugin'];
  /** @param {esbuild.BuildOptions} build */
  const look = async (build) => {
    const { metafile } = await esbuild.build({ ...build, sourcemap: false, write: false, metafile: true });
    return Object.values(metafile.outputs)[0]?.inputs ?? {};
  };
  const ours = Object.entries(await look(outlineWith(new Set()))).filter(([path]) => path.startsWith('src/'));
  const there = new Set(ours.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path));
  const used = new Set();
  await Promise.all(names.map((name) => look(later(name, there, used))));
  return [extension, outlineWith(used), ...names.map((name) => later(name, there, new Set()))];
}

/** @type {esbuild.BuildOptions} */
const webview = {
  ...common,
  entryPoints: { preview: 'src/webview/preview.ts' },
  // Emoji are half as long as their escapes.
  charset: 'utf8',
  outdir: 'dist',
  format: 'iife',
  platform: 'browser',
  plugins: [withoutLinkify],
};

/** The program `recap`, which its users run as a file. @type {esbuild.Plugin} */
const executable = {
  name: 'executable',
  setup: (build) => build.onEnd(({ errors }) => (errors.length > 0 ? undefined : chmodSync('dist/cli.js', 0o755))),
};

/** @type {esbuild.BuildOptions} */
const commandLine = {
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  define: { recapVersion: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
  plugins: [executable],
};

/** @param {string} folder */
async function testFiles(folder) {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.test.ts')).map((file) => join(folder, file));
}

/** The embedded VS Code has packages of its own, so its modules stay where they are. @type {esbuild.Plugin} */
const embeddedHost = {
  name: 'embedded-host',
  setup: (build) => {
    build.onResolve({ filter: /\/host\/lib\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    }));
  },
};

/** What plain Node runs: packages stay outside the bundle. @param {string} folder @param {string[]} entryPoints @returns {esbuild.BuildOptions} */
function forNode(folder, entryPoints) {
  return {
    ...common,
    minify: false,
    entryPoints,
    outdir: `out/${folder}`,
    outbase: folder,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [embeddedHost],
    splitting: true,
  };
}

/** The integration suite runs in both extension hosts: one bundle, Mocha's browser build within. @type {esbuild.BuildOptions} */
const integration = {
  ...common,
  minify: false,
  entryPoints: { index: 'test/integration/index.ts' },
  outdir: 'out/test/integration',
  // Mocha's bundle puts itself into whatever is called module.exports: the suite has the last word.
  format: 'iife',
  globalName: 'suite',
  footer: { js: 'module.exports = suite;' },
  platform: 'browser',
  mainFields: ['module', 'browser', 'main'],
  external: ['vscode'],
  define: { global: 'globalThis' },
};

/** What is in each shipped bundle, for a test to judge. @param {esbuild.Metafile[]} metafiles */
function writeContents(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
  const contents = outputs.map(([file, { inputs }]) => [
    file,
    Object.keys(inputs).filter((input) => inputs[input]?.bytesInOutput && !input.startsWith('shared:')),
  ]);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bundleContents.json', JSON.stringify(Object.fromEntries(contents), undefined, 1));
}

rmSync('dist', { recursive: true, force: true });
const shippedBuilds = [...(await shippedToHosts()), webview, commandLine];
const builds = [...shippedBuilds];
if (tests) {
  builds.push(integration);
  for (const folder of ['test/unit', 'test/ui']) builds.push(forNode(folder, await testFiles(folder)));
}
if (process.argv.includes('--bench'))
  builds.push(forNode('bench', ['bench/run.ts', 'bench/accuracy.ts', 'bench/parity.ts']));
if (watch) {
  for (const build of builds) await (await esbuild.context({ ...build, logLevel: 'info' })).watch();
} else {
  const results = await Promise.all(builds.map((build) => esbuild.build({ ...build, metafile: true })));
  const shipped = results.slice(0, shippedBuilds.length).map(({ metafile }) => metafile);
  writeFileSync('dist/licences.txt', licencesOf(shipped));
  writeContents(shipped);
}
