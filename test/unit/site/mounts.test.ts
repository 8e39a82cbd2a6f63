import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { imageCandidates } from '../../../src/core/site/images/imageCandidates.js';
import { siteAround, type Files } from './ownSite.js';

interface Recorded {
  readonly cases: readonly { readonly name: string; readonly files: Files; readonly published: string | null }[];
}

const { cases } = JSON.parse(readFileSync('test/unit/site/mounts.json', 'utf8')) as Recorded;

describe('static files, as Hugo 0.169 publishes them', () => {
  for (const { name, files, published } of cases)
    it(name, () => {
      const candidates = imageCandidates('/f.txt', 'content/a.md', siteAround('content/a.md', files));
      // Files in assets are only published if a page uses them.
      const found = candidates.find((path) => Object.hasOwn(files, path) && !path.startsWith('assets/'));
      assert.equal(found ?? null, published);
    });
});
