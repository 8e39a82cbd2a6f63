import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { isContentName } from '../../../src/core/site/content/contentIndex.js';
import { readPublished } from '../../../src/core/site/content/read/readPublished.js';
import { resourceAddress } from '../../../src/core/site/addresses/resourceAddress.js';
import { siteAround, type Files } from './ownSite.js';
import { readFiles } from './readFiles.js';

interface Recorded {
  readonly cases: readonly {
    readonly name: string;
    readonly files: Files;
    readonly published: Readonly<Record<string, readonly string[]>>;
  }[];
}

const { cases } = JSON.parse(readFileSync('test/unit/site/resources.json', 'utf8')) as Recorded;

/** The published image addresses of the figures of a page. */
function sourcesOf(path: string, files: Files, change: object = {}): readonly string[] {
  const text = files[path]!;
  const content = Object.keys(files).filter(isContentName);
  const around = { ...siteAround(path, files), ...change };
  const site = readFiles(readPublished(around, { path, text }, content, Date.UTC(2026, 0, 1)), files);
  const recap = parseRecap(text);
  const { html } = publishRecap(recap.post, pageSourceOf(recap, site, path));
  return Array.from(html.matchAll(/<img src="([^"]*)"/g), ([, src]) => src!);
}

describe('the addresses of figures, as Hugo 0.169 publishes them', () => {
  for (const { name, files, published } of cases)
    it(name, () => {
      for (const [path, sources] of Object.entries(published)) assert.deepEqual(sourcesOf(path, files), sources, path);
    });
});

describe('the addresses of figures', () => {
  it('are unchanged before Hugo 0.124, and if not looked up', () => {
    const [{ files }] = cases as [(typeof cases)[number]];
    const [written, address] = ['/a.png', '/sub/posts/leaf-one/a.png'];
    const page = 'content/posts/Leaf One/index.md';
    assert.ok(sourcesOf(page, files).includes(address));
    const before = sourcesOf(page, files, { hugoVersion: '0.123.8' });
    assert.deepEqual([before.includes(written), before.includes(address)], [true, false]);
    assert.equal(resourceAddress('a.png', {}), undefined);
    assert.equal(resourceAddress('%zz', { resources: {} }), undefined);
  });
});
