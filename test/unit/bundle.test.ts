import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** The packages, and the folders of ours, whose files are in a shipped bundle. */
function contentsOf(bundle: string): readonly string[] {
  // As the build notes it.
  const contents = JSON.parse(readFileSync('out/bundleContents.json', 'utf8')) as Record<string, string[]>;
  const places = contents[bundle]!.map((file) => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    return name ?? file.slice(0, file.lastIndexOf('/'));
  });
  return [...new Set(places)];
}

describe('the bundle', () => {
  it('of the extension does not render, and no dear package comes in unnoticed', () => {
    const places = contentsOf('dist/extension.js');
    assert.deepEqual(
      places.filter((place) => /^src\/(?:webview|core\/(?:render|markdown))\b/.test(place)),
      [],
    );
    assert.deepEqual(
      places.filter((place) => !place.startsWith('src')),
      ['smol-toml', 'yaml'],
    );
  });

  it('of the page does not read front matter: it gets the values', () => {
    const places = contentsOf('dist/preview.js');
    assert.deepEqual(
      ['markdown-it', 'highlight.js', 'markdown-it-emoji'].filter((place) => !places.includes(place)),
      [],
    );
    assert.deepEqual(
      places.filter((place) => /^yaml$|^src\/(?:host|core\/(?:recap|checks|edits))\b/.test(place)),
      [],
    );
  });

  it('loads with nothing but the language and `vscode`: one file for Node, the worker and the browser', () => {
    const asked: string[] = [];
    // Only what is touched while loading: classes that others extend, and objects that are looked into.
    const vscode: object = new Proxy(() => undefined, {
      get: () => vscode,
      ownKeys: () => assert.fail('it copies the API, which costs more than all its modules'),
    });
    const module = { exports: {} as { activate?: unknown } };
    const require = (name: string): object => {
      asked.push(name);
      return vscode;
    };
    runInContext(
      readFileSync('dist/extension.js', 'utf8'),
      createContext({ module, exports: module.exports, require }),
    );
    assert.equal(typeof module.exports.activate, 'function');
    assert.deepEqual([...new Set(asked)], ['vscode']);
  });
});
