import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { absoluteUrl, permalinkOf } from '../../../src/core/site/addresses/permalink.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { siteAround, type Files } from './ownSite.js';

interface Recorded {
  readonly sites: readonly Files[];
  readonly cases: readonly {
    readonly name: string;
    readonly configuration: string;
    readonly site: number;
    readonly addresses: Files;
  }[];
}

const recorded = JSON.parse(readFileSync('test/unit/site/permalinks.json', 'utf8')) as Recorded;

describe('permalinkOf, compared with addresses of Hugo 0.169', () => {
  for (const { name, configuration, site, addresses } of recorded.cases)
    it(name, () => {
      const files = { ...recorded.sites[site]!, 'hugo.toml': configuration };
      const found = Object.keys(addresses).map((path) => [path, permalinkOf(path, siteAround(path, files))]);
      assert.deepEqual(Object.fromEntries(found), addresses);
    });
});

describe('permalinkOf', () => {
  it('prefers the front matter that it is given to what was read before', () => {
    const content = { files: [{ path: 'content/a.md', values: [{ key: 'slug', value: 'old' }] }] };
    const site = { ...defaultSite, content };
    assert.equal(permalinkOf('content/a.md', site), '/old/');
    assert.equal(permalinkOf('content/a.md', site, [{ key: 'Slug', value: 'new' }]), '/new/');
  });

  it('keeps the path if the pattern is invalid, or the address is on another host', () => {
    const permalinks = [{ path: '**', pattern: '/:nonsense/' }];
    assert.equal(permalinkOf('content/posts/a.md', { ...defaultSite, permalinks }), '/posts/a/');
    const url = [{ key: 'url', value: 'https://example.net/x' }];
    assert.equal(permalinkOf('content/posts/a.md', defaultSite, url), '/posts/a/');
  });

  it('returns the home page for a file outside the content', () => {
    assert.equal(permalinkOf('notes/a.md', { ...defaultSite, baseURL: 'https://h.example/sub/' }), '/sub/');
  });

  it('handles half a surrogate pair', () => {
    assert.equal(permalinkOf('content/a.md', defaultSite, [{ key: 'url', value: '/\ud800/' }]), '/%EF%BF%BD/');
  });
});

describe('absoluteUrl', () => {
  it('adds the host to an address', () => {
    assert.equal(absoluteUrl('/sub/a/', { baseURL: 'https://h.example/sub/' }), 'https://h.example/sub/a/');
    assert.equal(absoluteUrl('/a/', { baseURL: '/' }), '/a/');
  });
});
