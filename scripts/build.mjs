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

/** What colours code: the page alone has it. */
const colours = 'src/core/markdown/code/languages.ts';

/**
 * VS Code's own preview shows code of shortcodes without colours: they would be a third of what is loaded for it. Our page
 * gives them. @type {esbuild.Plugin}
 */
const coloursWhereGiven = {
  name: 'colours-where-given',
  setup: (build) => {
    build.onResolve({ filter: new RegExp(`^${colours}$`) }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /[\\/]core[\\/]markdown[\\/]code[\\/]languages\.ts$/ }, () => ({
      contents: `const given = require(${JSON.stringify(colours)});
        export const highlighter = given ? given.highlighter : () => ({ getLanguage: () => undefined });`,
    }));
  },
};

/** Our modules, by their paths from the root. @typedef {ReadonlySet<string>} Modules */

/** The text of a module that has some of our modules. @param {Modules} modules @param {(entries: string) => string} make */
function moduleOf(modules, make) {
  const names = [...modules].sort().map((module) => JSON.stringify(module));
  const imports = names.map((name, index) => `import * as _${index} from ${name.replace('"', '"./')};`);
  return [...imports, make(`{ ${names.map((name, index) => `${name}: _${index}`).join(', ')} }`)].join('\n');
}

/** Gives a later bundle what it uses of this one: `recap:shared`. @param {Modules} modules @returns {esbuild.Plugin} */
const sharing = (modules) => ({
  name: 'sharing',
  setup: (build) => {
    build.onResolve({ filter: /^recap:shared$/ }, ({ path }) => ({ path, namespace: 'shared' }));
    build.onLoad({ filter: /^/, namespace: 'shared' }, () => ({
      contents: moduleOf(modules, (entries) => `export const shared = ${entries};`),
      resolveDir: process.cwd(),
    }));
  },
});

/** Leaves out what another bundle holds already, and notes it. @param {Modules} there @param {Set<string>} used @returns {esbuild.Plugin} */
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

/**
 * What renders: for the host one more such bundle, for the page a script before its own. The parentheses make the browser
 * compile all of it at once. @param {Modules} there @param {Set<string>} used @param {Modules} shared @returns {esbuild.BuildOptions}
 */
const renderingWith = (there, used, shared) => ({
  ...behind('rendering'),
  banner: { js: '"use strict"; const recapRendering = ((require) => { const module = { exports: {} };' },
  footer: { js: 'return module.exports; }); if (typeof module === "object") module.exports = recapRendering;' },
  plugins: [withoutLinkify, coloursWhereGiven, borrowing(there, used), sharing(shared)],
});

/** The preview's page: it gives to what renders what the extension gives in the host, then takes from it. @param {Modules} rendering @param {Set<string>} used @param {Modules} given @returns {esbuild.BuildOptions} */
const pageWith = (rendering, used, given) => ({
  ...forEveryHost,
  entryPoints: { preview: 'recap:page' },
  banner: {
    js: `"use strict"; (() => { let modules; const require = (name) => modules[name];
      const begin = (given) => { modules = recapRendering((name) => given[name]).shared; };`,
  },
  footer: { js: '})();' },
  plugins: [
    borrowing(rendering, used),
    {
      name: 'page',
      setup: (build) => {
        build.onResolve({ filter: /^recap:/ }, ({ path }) => ({ path, namespace: 'page' }));
        build.onLoad({ filter: /^/, namespace: 'page' }, ({ path }) => ({
          contents:
            path === 'recap:page'
              ? "import 'recap:given'; import './src/webview/preview.ts';"
              : moduleOf(given, (entries) => `begin(${entries});`),
          resolveDir: process.cwd(),
        }));
      },
    },
  ],
});

/** Which of our modules a bundle would hold. @param {esbuild.BuildOptions} build @returns {Promise<Modules>} */
async function modulesOf(build) {
  const { metafile } = await esbuild.build({ ...build, sourcemap: false, write: false, metafile: true });
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {});
  return new Set(
    inputs.flatMap(([path, { bytesInOutput }]) => (path.startsWith('src/') && bytesInOutput ? [path] : [])),
  );
}

/** What runs in the editor, no module of the outline's in any later bundle: a first look finds what they share. */
async function shippedToHosts() {
  const later = ['features', 'editing'];
  const none = new Set();
  const there = await modulesOf(outlineWith(none));
  const given = new Set();
  const rendering = new Set(await modulesOf(renderingWith(there, given, none)));
  rendering.delete(colours);
  const used = new Set(given);
  await Promise.all(later.map((name) => modulesOf(behind(name, borrowing(there, used)))));
  given.add(colours);
  const drawn = new Set();
  await modulesOf(pageWith(rendering, drawn, given));
  return [
    extension,
    outlineWith(used),
    ...later.map((name) => behind(name, borrowing(there, new Set()))),
    renderingWith(there, new Set(), drawn),
    pageWith(rendering, new Set(), given),
  ];
}

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
const shippedBuilds = [...(await shippedToHosts()), commandLine];
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
