import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

describe('the bundle', () => {
  it('loads with nothing but the language and `vscode`: one file for Node, the worker and the browser', () => {
    const asked: string[] = [];
    // Only what is touched while loading: classes that others extend, and objects that are looked into.
    const vscode: object = new Proxy(() => undefined, { get: () => vscode });
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
