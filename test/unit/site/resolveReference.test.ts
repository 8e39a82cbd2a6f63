import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findReference, resolveReference } from '../../../src/core/site/addresses/resolveReference.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { siteAround, type Files } from './ownSite.js';

interface Recorded {
  readonly sites: readonly {
    readonly configuration: string;
    readonly files: Files;
    readonly pages: Readonly<Record<string, Files>>;
  }[];
}

const { sites } = JSON.parse(readFileSync('test/unit/site/references.json', 'utf8')) as Recorded;

describe('resolveReference, as relref in Hugo 0.169', () => {
  for (const { configuration, files, pages } of sites)
    for (const [page, expected] of Object.entries(pages))
      it(`${page}, ${Object.keys(expected).length} references`, () => {
        const own = Object.fromEntries(Object.keys(pages).map((path) => [path, '---\ntitle: self\n---\n']));
        const site = siteAround(page, { ...files, ...own, 'hugo.toml': configuration });
        const found = Object.keys(expected).map((reference) => [reference, resolveReference(reference, page, site)]);
        assert.deepEqual(Object.fromEntries(found), expected);
      });
});

describe('findReference', () => {
  const page = 'content/posts/a.md';

  it('returns the reason if there is none', () => {
    const files = ['content/x/dup.md', 'content/y/dup.md'].map((path) => ({ path }));
    const site = { ...defaultSite, content: { files } };
    assert.deepEqual(findReference('dup', page, site), { failure: 'ambiguous' });
    assert.deepEqual(findReference('gone', page, site), { failure: 'not-found' });
    assert.deepEqual(findReference('%zz', page, site), { failure: 'not-found' });
    assert.deepEqual(findReference('dup', page, site, 'nl'), { failure: 'no-such-language' });
  });

  it('finds the page in the requested language', () => {
    const files = ['content/posts/b.md', 'content/posts/b.de.md'].map((path) => ({ path }));
    const site = { ...defaultSite, languages: ['en', 'de'], content: { files } };
    assert.deepEqual(findReference('b', page, site, 'DE'), { address: '/de/posts/b/', file: 'content/posts/b.de.md' });
  });

  it('returns the site’s placeholder for missing pages', () => {
    const site = { ...defaultSite, refLinksNotFoundURL: '/gone/', content: { files: [] } };
    assert.equal(resolveReference('nowhere', page, site), '/gone/');
  });

  const guesses: readonly (readonly [reference: string, page: string, address: string])[] = [
    ['/posts/a.md', 'content/posts/b.md', '/posts/a/'],
    ['a.md#talks', 'content/posts/b.md', '/posts/a/#talks'],
    ['a', 'content/posts/b/index.md', '/posts/a/'],
    ['../a', 'content/posts/b.md', '/a/'],
    ['/posts/a/index.md', 'content/b.md', '/posts/a/'],
    ['/posts/_index.md', 'content/b.md', '/posts/'],
    ['#day-1', 'content/b.md', '#day-1'],
    ['', 'content/b.md', ''],
  ];
  for (const [reference, from, address] of guesses)
    it(`guesses ${reference} in ${from} if the content is unknown`, () =>
      assert.equal(resolveReference(reference, from, defaultSite), address));
});
