import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** The part of esbuild's `Metafile` that is needed here. */
interface Metafile {
  readonly inputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string }[] }>
  >;
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

const metafiles = JSON.parse(readFileSync('out/metafiles.json', 'utf8')) as readonly Metafile[];
const scripts = ['dist/extension.js', 'dist/preview.js', 'dist/cli.js'];

/** The source files whose code is in a shipped file. */
function sourcesOf(script: string): readonly string[] {
  const { inputs } = metafiles.flatMap(({ outputs }) => outputs[script] ?? [])[0]!;
  return Object.keys(inputs).filter((path) => inputs[path]!.bytesInOutput > 0);
}

/** The packages whose code is in a shipped file. */
function packagesOf(script: string): readonly string[] {
  const names = sourcesOf(script).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** The source files that run as soon as a shipped file is loaded: all but what is reached by `import()` alone. */
function evaluatedAtStart(entryPoint: string): ReadonlySet<string> {
  const { inputs } = metafiles.find((metafile) => metafile.inputs[entryPoint])!;
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { path: imported, kind } of inputs[path]?.imports ?? []) if (kind !== 'dynamic-import') visit(imported);
  };
  visit(entryPoint);
  return reached;
}

const rendering =
  /^src\/core\/(?:render\/|templates\/|markdown\/createMarkdown)|\bnode_modules\/(?:markdown-it|@noble|re2js)/;

/** What reads a programme. */
const importing = /^src\/core\/programme\/(?:formats|draft)\/|\bnode_modules\/(?:@rgrove|papaparse)/;

describe('the bundles', () => {
  it('are one file each for the hosts, the page and the command line', () => {
    const outputs = metafiles.flatMap((metafile) => Object.keys(metafile.outputs));
    assert.deepEqual(
      outputs.filter((path) => path.endsWith('.js')),
      scripts,
    );
  });

  it('run no text as code', () => {
    for (const script of scripts)
      assert.doesNotMatch(
        readFileSync(script, 'utf8'),
        // A method may have that name.
        /\b(?:globalThis|window|self)\.eval\b|(?<![.\w$])eval\s*\((?![^()]*\)\s*\{)|\bFunction\s*\(\s*["'`\w]|\bnew Function\b/,
        script,
      );
  });

  it('hold no package unnoticed: what colours code and what sanitises is for the page alone', () => {
    const markdown = ['entities', 'linkify-it', 'markdown-it', 'markdown-it-emoji', 'mdurl', 'punycode.js', 'uc.micro'];
    const reading = ['jsonschema', 'smol-toml', 'yaml'];
    const templates = ['@noble/hashes', 're2js'];
    const programmes = ['@rgrove/parse-xml', 'papaparse'];
    const all = [...markdown, ...reading, ...templates, ...programmes].sort();
    assert.deepEqual(packagesOf('dist/extension.js'), all);
    assert.deepEqual(packagesOf('dist/cli.js'), all);
    // The page's post contains where its front matter ends, and so what it is.
    const ofPage = [...markdown, ...templates, 'smol-toml', 'yaml', 'dompurify', 'highlight.js'];
    assert.deepEqual(packagesOf('dist/preview.js'), ofPage.sort());
  });

  it('of the page reads no front matter: it gets the values', () => {
    assert.deepEqual(
      sourcesOf('dist/preview.js').filter((path) => /^src\/(?:host|core\/(?:recap|checks|edits))\//.test(path)),
      [],
    );
  });

  it('of the extension holds what renders and what imports, but does not evaluate it at start', () => {
    const atStart = [...evaluatedAtStart('src/extension.ts')];
    assert.ok(atStart.includes('src/host/outline/outlineView.ts'));
    for (const late of [rendering, importing]) {
      assert.ok(sourcesOf('dist/extension.js').some((path) => late.test(path)));
      assert.deepEqual(
        atStart.filter((path) => late.test(path)),
        [],
      );
    }
  });

  it('of the extension has no regular expressions in Unicode mode for the compiler to check', () => {
    const literal = /[\])}+*]\/[dgimsy]*u[dgimsy]*[.,;)]/;
    assert.match('x=/[\\p{L}]+/gu;', literal);
    assert.doesNotMatch(readFileSync('dist/extension.js', 'utf8'), literal);
  });

  it('of the page runs by itself, and says that it is ready', () => {
    const sent: unknown[] = [];
    const anything: object = new Proxy(() => undefined, {
      // A text that is JSON, and a document.
      get: (_, name) => (name === Symbol.toPrimitive ? () => '{}' : name === 'nodeType' ? 9 : anything),
      set: () => true,
      apply: () => anything,
      construct: () => anything,
    });
    const page = createContext({
      document: anything,
      window: anything,
      addEventListener: anything,
      ResizeObserver: anything,
      IntersectionObserver: anything,
      acquireVsCodeApi: () => ({ getState: () => undefined, postMessage: (message: unknown) => sent.push(message) }),
    });
    runInContext(readFileSync('dist/preview.js', 'utf8'), page);
    assert.deepEqual(JSON.parse(JSON.stringify(sent)), [{ type: 'ready' }]);
  });

  it('of the extension loads with nothing but the language and `vscode`, which it does not copy', () => {
    const asked: string[] = [];
    // Only what is touched while loading: classes that others extend, and objects that are looked into.
    const vscode: object = new Proxy(() => undefined, {
      get: () => vscode,
      apply: () => vscode,
      ownKeys: () => assert.fail('it copies the API, which costs more than all its modules'),
    });
    const require = (name: string): object => {
      asked.push(name);
      return vscode;
    };
    const module: { exports: { readonly activate?: unknown } } = { exports: {} };
    // To look up how a language sorts takes longer than most modules.
    const Intl = new Proxy({}, { get: (_, name) => assert.fail(`it asks for Intl.${String(name)}`) });
    const host = createContext({ module, exports: module.exports, require, Intl });
    runInContext(readFileSync('dist/extension.js', 'utf8'), host);
    assert.equal(typeof module.exports.activate, 'function');
    assert.deepEqual(asked, ['vscode']);
  });
});
