import assert from 'node:assert/strict';
import { permalinkOf, resolveReference } from '../../../src/core/site/permalink.js';
import { defaultSite } from '../../../src/core/site/site.js';

describe('permalinkOf', () => {
  const cases: readonly (readonly [path: string, url: string])[] = [
    ['content/posts/My Recap.md', '/posts/my-recap/'],
    ['content/posts/recap/index.md', '/posts/recap/'],
    ['content/posts/_index.de.md', '/posts/'],
    ['content/_index.md', '/'],
    ['content/about.md', '/about/'],
    ['content/posts/What? Ünï & more!.md', '/posts/what-ünï--more/'],
    ['notes/recap.md', '/'],
  ];
  for (const [path, url] of cases) it(path, () => assert.equal(permalinkOf(path, defaultSite), url));
});

describe('resolveReference', () => {
  const cases: readonly (readonly [reference: string, page: string, url: string])[] = [
    ['/posts/a.md', 'content/posts/b.md', '/posts/a/'],
    ['a.md#talks', 'content/posts/b.md', '/posts/a/#talks'],
    ['a', 'content/posts/b/index.md', '/posts/a/'],
    ['../a', 'content/posts/b.md', '/a/'],
    ['/posts/a/index.md', 'content/b.md', '/posts/a/'],
    ['/posts/_index.md', 'content/b.md', '/posts/'],
    ['#day-1', 'content/b.md', '#day-1'],
    ['', 'content/b.md', ''],
    ['../../../a', 'content/b.md', '/'],
  ];
  for (const [reference, page, url] of cases)
    it(`${reference} in ${page}`, () => assert.equal(resolveReference(reference, page, defaultSite), url));
});
