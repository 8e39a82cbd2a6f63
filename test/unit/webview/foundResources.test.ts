import assert from 'node:assert/strict';
import { longestText, mostRequests } from '../../../src/core/preview/previewMessages.js';
import type { ResourceRequest, SiteTemplates } from '../../../src/core/site/siteTemplates.js';
import { FoundResources } from '../../../src/webview/content/foundResources.js';

function foundResources(): { readonly found: FoundResources; readonly asked: (readonly ResourceRequest[])[] } {
  const asked: (readonly ResourceRequest[])[] = [];
  return { found: new FoundResources((requests) => asked.push(requests)), asked };
}

function templatesWith(resources: SiteTemplates['resources']): SiteTemplates {
  return { layouts: {}, data: [], translations: [], assets: {}, resources };
}

const a: ResourceRequest = { kind: 'text', path: 'a' };
const b: ResourceRequest = { kind: 'folder', path: 'a' };

describe('FoundResources', () => {
  it('requests each once while there is no answer', () => {
    const { found, asked } = foundResources();
    found.request([a], templatesWith({}));
    found.request([a, b], templatesWith({}));
    assert.deepEqual(asked, [[a], [b]]);
  });

  it('does not request what is known', () => {
    const { found, asked } = foundResources();
    found.request([a], templatesWith({ 'text a': { kind: 'text', text: null } }));
    assert.deepEqual(asked, []);
  });

  it('requests again what the host does not have any more', () => {
    const { found, asked } = foundResources();
    found.request([a], templatesWith({}));
    found.request([], templatesWith({ 'text a': { kind: 'text', text: 'A' } }));
    found.request([a], templatesWith({}));
    assert.deepEqual(asked, [[a], [a]]);
  });

  it('requests again for another page', () => {
    const { found, asked } = foundResources();
    found.request([a], undefined);
    found.forget();
    found.request([a], undefined);
    assert.equal(asked.length, 2);
  });

  it('splits many requests into as many as the host accepts, and leaves out what it refuses', () => {
    const { found, asked } = foundResources();
    const many = Array.from({ length: mostRequests + 1 }, (_, index): ResourceRequest => ({
      ...a,
      path: String(index),
    }));
    found.request([{ ...a, path: 'x'.repeat(longestText + 1) }, ...many], undefined);
    assert.deepEqual(
      asked.map(({ length }) => length),
      [mostRequests, 1],
    );
  });
});
