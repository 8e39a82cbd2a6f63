import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageSourceOf } from '../../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { publishRecap } from '../../../../src/core/render/published/publishRecap.js';
import { blocksOf } from './blocksOf.js';
import { siteNamed, siteNames } from './sites.js';

/** Own texts, each with what Hugo 0.169 made of it; `npm run parity -- --record` records them anew. */
const folder = 'test/fixtures/render';
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));

describe('a published recap', () => {
  for (const name of names) {
    const text = readFileSync(join(folder, `${name}.md`), 'utf8');
    for (const siteName of siteNames)
      it(`is what Hugo publishes: ${name} (${siteName})`, () => {
        const own = join(folder, `${name}.${siteName}.html`);
        const expected = readFileSync(existsSync(own) ? own : join(folder, `${name}.html`), 'utf8');
        const recap = parseRecap(text);
        const page = pageSourceOf(recap, siteNamed(siteName)!, `content/${name}/post.md`);
        assert.deepEqual(blocksOf(publishRecap(recap.post, page).html), blocksOf(expected));
      });
  }
});
