import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuery } from '../../../../src/cli/files/runQuery.js';
import { readSite } from '../../../../src/cli/readSite.js';
import { pageSourceOf } from '../../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { publishRecap } from '../../../../src/core/render/published/publishRecap.js';
import { renderWithResources } from '../../../../src/core/site/templates/renderWithResources.js';
import { blocksOf } from '../parity/blocksOf.js';

/** Own sites, each with what Hugo 0.169 made of its pages; `scripts/recordSites.mjs` records them anew. */
const fixtures = 'test/fixtures/render/templates';

describe('a page of a site with templates', () => {
  for (const file of readdirSync(fixtures).filter((each) => each.endsWith('.json'))) {
    const folder = join(fixtures, file.slice(0, -'.json'.length));
    const recorded = JSON.parse(readFileSync(join(fixtures, file), 'utf8')) as Readonly<Record<string, string>>;
    for (const [path, expected] of Object.entries(recorded))
      it(`is what Hugo publishes: ${folder.slice(fixtures.length + 1)}/${path.slice('content/'.length)}`, async () => {
        const text = readFileSync(join(folder, path), 'utf8');
        assert.deepEqual(blocksOf(await publish(folder, path, text)), blocksOf(expected));
      });
  }

  it('has the colours of its style around code, and on marked lines and line numbers, byte by byte', async () => {
    const [folder, path] = [join(fixtures, 'styles'), 'content/styles.md'];
    const recorded = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as Readonly<Record<string, string>>;
    const pieces = (html: string): readonly string[] => html.trim().split(/\n*(?=<div class="highlight">)/);
    const published = await publish(folder, path, readFileSync(join(folder, path), 'utf8'));
    assert.deepEqual(pieces(published), pieces(recorded[path]!));
  });
});

async function publish(folder: string, path: string, text: string): Promise<string> {
  const recap = parseRecap(text);
  const site = await readSite(folder, { path, text }, undefined);
  const render = renderWithResources(site, (each) => publishRecap(recap.post, pageSourceOf(recap, each, path)));
  return (await runQuery(render, folder)).html;
}
