import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/problem.js';
import type { ReadinessEntry } from '../../../src/core/readiness/readinessEntry.js';
import { isLeftToPublish, stateOfRecap, titleOfReadiness } from '../../../src/core/readiness/readinessState.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';

const now = Date.UTC(2026, 10, 30);
const place = { pagePath: 'content/posts/a.md', site: defaultSite };

function stateOf(text: string, { inSite = true, draft = false } = {}): string {
  const inherited = draft ? [{ key: 'draft', value: true }] : [];
  return stateOfRecap(parseRecap(text), place, { inherited, inSite, now });
}

describe('whether a recap is published', () => {
  it('is as Hugo publishes it', () => {
    assert.equal(stateOf('---\ndraft: true\n---\n'), 'draft');
    assert.equal(stateOf('---\ndate: 2020-01-01\n---\n'), 'published');
    assert.equal(stateOf('---\ndate: 2099-01-01\n---\n'), 'future');
    assert.equal(stateOf('---\nexpiryDate: 2021-01-01\n---\n'), 'expired');
    assert.equal(stateOf('---\ntitle: a\n---\n', { draft: true }), 'draft');
  });

  it('is not for notes without front matter in no site', () => {
    assert.equal(stateOf('## Day 1\n', { inSite: false }), 'draft');
    assert.equal(stateOf('## Day 1\n'), 'published');
  });

  it('decides whether publishing is left, and what the list says', () => {
    const start = { line: 0, character: 0 };
    const range = { start, end: start };
    const message = { template: '', args: [] };
    const entry: ReadinessEntry = { kind: 'talk', message, range, blocks: true, fixes: [] };
    const said = (['draft', 'future', 'expired', 'published'] as const).map((state) => [
      isLeftToPublish(state),
      formatMessage(titleOfReadiness(state, [])),
      formatMessage(titleOfReadiness(state, [entry])),
    ]);
    assert.deepEqual(said, [
      [true, 'Ready to publish', 'Not ready to publish yet'],
      [true, 'Ready to publish', 'Not ready to publish yet'],
      [false, 'Expired: nothing left to do', 'Expired, and not everything is done'],
      [false, 'Published: nothing left to do', 'Published, but not everything is done'],
    ]);
  });
});
