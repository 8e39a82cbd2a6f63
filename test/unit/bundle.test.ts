import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** The files whose code is in a shipped bundle, as the build notes them. */
function filesIn(bundle: string): readonly string[] {
  const contents = JSON.parse(readFileSync('out/bundleContents.json', 'utf8')) as Record<string, string[]>;
  return contents[bundle]!;
}

/** The packages, and the folders of ours, whose files are in a shipped bundle. */
function contentsOf(bundle: string): readonly string[] {
  const places = filesIn(bundle).map((file) => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    return name ?? file.slice(0, file.lastIndexOf('/'));
  });
  return [...new Set(places)];
}

describe('the bundle', () => {
  it('of the outline does not render, and no dear package comes in unnoticed', () => {
    const places = contentsOf('dist/outline.js');
    assert.deepEqual(
      places.filter((place) => /^src\/(?:webview|core\/(?:render|markdown))\b/.test(place)),
      [],
    );
    assert.deepEqual(
      places.filter((place) => !place.startsWith('src')),
      ['smol-toml', 'yaml'],
    );
  });

  it('of what comes later has no module that the outline has: two of one kind would not know each other', () => {
    const there = filesIn('dist/outline.js');
    for (const later of ['dist/features.js', 'dist/editing.js', 'dist/rendering.js']) {
      assert.deepEqual(
        filesIn(later).filter((file) => there.includes(file)),
        [],
      );
    }
  });

  it('of the page does not read front matter: it gets the values', () => {
    const places = [...contentsOf('dist/preview.js'), ...contentsOf('dist/rendering.js')];
    assert.deepEqual(
      ['markdown-it', 'highlight.js', 'markdown-it-emoji'].filter((place) => !places.includes(place)),
      [],
    );
    assert.deepEqual(
      places.filter((place) => /^yaml$|^src\/(?:host|core\/(?:recap|checks|edits))\b/.test(place)),
      [],
    );
  });

  it('of the page has nothing that the script before it brings, but what colours code', () => {
    const before = filesIn('dist/rendering.js');
    assert.deepEqual(
      filesIn('dist/preview.js').filter((file) => before.includes(file)),
      ['src/core/markdown/code/languages.ts'],
    );
  });

  it('of the page runs behind the script before it, and says that it is ready', () => {
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
    for (const script of ['rendering', 'preview']) runInContext(readFileSync(`dist/${script}.js`, 'utf8'), page);
    assert.deepEqual(JSON.parse(JSON.stringify(sent)), [{ type: 'ready' }]);
  });

  it('loads with nothing but the language and `vscode`: the same files for Node, the worker and the browser', () => {
    const asked = new Set<string>();
    // Only what is touched while loading: classes that others extend, and objects that are looked into.
    const vscode: object = new Proxy(() => undefined, {
      get: () => vscode,
      apply: () => vscode,
      ownKeys: () => assert.fail('it copies the API, which costs more than all its modules'),
    });
    const require = (name: string): object => {
      asked.add(name);
      return vscode;
    };
    const load = (bundle: string): unknown => {
      const module = { exports: {} };
      runInContext(readFileSync(bundle, 'utf8'), createContext({ module, exports: module.exports, require }));
      return module.exports;
    };

    assert.equal(typeof (load('dist/extension.js') as { activate?: unknown }).activate, 'function');
    assert.deepEqual([...asked], ['vscode']);

    type Later = (give: typeof require) => Readonly<Record<string, unknown>>;
    assert.equal(typeof (load('dist/outline.js') as Later)(require)['registerOutline'], 'function');
    assert.deepEqual([...asked], ['vscode']);
    assert.equal(typeof (load('dist/features.js') as Later)(require)['registerFeatures'], 'function');
    assert.equal(typeof (load('dist/editing.js') as Later)(require)['registerEditing'], 'function');
    const there = [...filesIn('dist/outline.js'), 'vscode'];
    assert.deepEqual(
      [...asked].filter((name) => !there.includes(name)),
      [],
    );
  });
});
