import assert from 'node:assert/strict';
import type { Site } from '../../../../src/core/site/site.js';
import { keyOfRequest, type ResourceRequest, type TemplateResource } from '../../../../src/core/site/siteTemplates.js';
import { readRequested } from '../../../../src/core/site/templates/readRequested.js';
import { renderWithResources, type Requesting } from '../../../../src/core/site/templates/renderWithResources.js';
import { readFiles } from '../readFiles.js';
import { mounting, siteOf, templatesOf, type Files } from './templatesOf.js';

function found(files: Files, ...requests: readonly ResourceRequest[]): readonly (TemplateResource | undefined)[] {
  const answers = readFiles(readRequested(requests, siteOf(files)), files);
  return requests.map((each) => answers[keyOfRequest(each)]);
}

const textOf = (path: string): ResourceRequest => ({ kind: 'text', path });

describe('readRequested', () => {
  it('gives texts, sizes of images and the entries of folders', () => {
    const files = { 'a/b.txt': 'Hello', 'a/c/d.svg': '<svg width="3" height="4"/>' };
    assert.deepEqual(
      found(files, textOf('a/b.txt'), { kind: 'image', path: 'a/c/d.svg' }, { kind: 'folder', path: 'a' }),
      [
        { kind: 'text', text: 'Hello' },
        { kind: 'image', size: { width: 3, height: 4 } },
        {
          kind: 'folder',
          entries: [
            { name: 'b.txt', isFolder: false, size: 5 },
            { name: 'c', isFolder: true, size: 0 },
          ],
        },
      ],
    );
  });

  it('gives no hidden files, which may hold secrets', () => {
    const files = { '.env': 'KEY=1', '.git/config': 'url', 'a/.b/c.txt': 'c', 'a/b.txt': 'b' };
    const texts = Object.keys(files).map((path) => found(files, textOf(path))[0]);
    assert.deepEqual(texts, [
      ...[null, null, null].map((text) => ({ kind: 'text', text })),
      { kind: 'text', text: 'b' },
    ]);
  });

  it('says of what does not exist, or is not text, that there is nothing', () => {
    const files = { 'a.bin': Uint8Array.from([1, 0, 2]), 'b.bin': Uint8Array.from([0xff, 0xfe]) };
    assert.deepEqual(
      found(
        files,
        textOf('a.bin'),
        textOf('b.bin'),
        textOf('c'),
        { kind: 'image', path: 'c' },
        { kind: 'folder', path: 'c' },
      ),
      [
        { kind: 'text', text: null },
        { kind: 'text', text: null },
        { kind: 'text', text: null },
        { kind: 'image', size: null },
        { kind: 'folder', entries: null },
      ],
    );
  });

  it('never leaves the site', () => {
    const secret = 'secret';
    const paths = ['../s', '/s', 'a/../../s', 'C:/s', '..', '..\\s', 'a//../../s', 'https://example.org/s', '\0'];
    const files = Object.fromEntries(paths.map((path) => [path, secret]));
    for (const path of paths)
      for (const kind of ['text', 'image', 'folder'] as const)
        assert.ok(!JSON.stringify(found(files, { kind, path })).includes(secret), path);
  });

  it('reads what is mounted from elsewhere, and nothing beside it', () => {
    const files = { 'hugo.toml': mounting('../shared -> assets'), '../shared/a.txt': 'A', '../b.txt': 'B' };
    const wanted = [textOf('../shared/a.txt'), textOf('../b.txt'), textOf('../shared/../b.txt')];
    assert.deepEqual(
      found(files, ...wanted).map((each) => each?.kind === 'text' && each.text),
      ['A', null, null],
    );
  });
});

describe('renderWithResources', () => {
  const files = { 'layouts/_shortcodes/a.html': '', 'a.txt': 'b.txt', 'b.txt': 'c.txt', 'c.txt': 'The end' };
  const site: Site = { ...siteOf(files), templates: templatesOf(files)! };

  /** Follows the files: each has the name of the next. */
  function follow(site: Site): Requesting & { readonly last: string } {
    for (let path = 'a.txt'; ;) {
      const known = site.templates?.resources[keyOfRequest(textOf(path))];
      if (!known) return { last: path, requests: [textOf(path)] };
      const text = known.kind === 'text' ? (known.text ?? '') : '';
      if (!text.endsWith('.txt')) return { last: text, requests: [] };
      path = text;
    }
  }

  it('renders again until nothing new is asked for', () => {
    assert.equal(readFiles(renderWithResources(site, follow), files).last, 'The end');
  });

  it('renders once without templates', () => {
    assert.equal(readFiles(renderWithResources(siteOf(files), follow), files).last, 'a.txt');
  });

  it('ends with templates that always ask for more', () => {
    let count = 0;
    const render = (): Requesting => ({ requests: [textOf(`${count++}.txt`)] });
    readFiles(renderWithResources(site, render), files);
    assert.ok(count < 20);
  });

  it('ends with templates that ask for the same again', () => {
    let count = 0;
    const render = (): Requesting => ({ requests: [textOf('a.txt'), textOf(`none${Math.min(1, count++)}`)] });
    readFiles(renderWithResources(site, render), files);
    assert.equal(count, 3);
  });

  it('gives templates no more than a few megabytes', () => {
    const long = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, 'x'.repeat(900_000)]));
    const requests = Object.keys(long).map(textOf);
    let known: Site | undefined;
    const render = (each: Site): Requesting => {
      known = each;
      return { requests };
    };
    readFiles(renderWithResources(site, render), long);
    assert.ok(JSON.stringify(known).length < 9_000_000);
    assert.equal(Object.keys(known!.templates!.resources).length, 20);
  });
});
