import assert from 'node:assert/strict';
import { defaultSite } from '../../../../src/core/site/site.js';
import { keyOfRequest, type ResourceRequest, type SiteTemplates } from '../../../../src/core/site/siteTemplates.js';
import { answerRequests, mostResources } from '../../../../src/core/site/templates/renderWithResources.js';
import { PageUse } from '../../../../src/core/render/templates/page/pageUse.js';
import { readFiles } from '../readFiles.js';

const request = (number: number): ResourceRequest => ({ kind: 'text', path: `static/${number}.txt` });

/** As many known files as are kept, from number zero. */
const full = Object.fromEntries(
  Array.from({ length: mostResources }, (_, number) => [
    keyOfRequest(request(number)),
    { kind: 'text' as const, text: 'a' },
  ]),
);

describe('what templates can use', () => {
  it('is no more than is kept, and what was looked up first goes', () => {
    const templates: SiteTemplates = { layouts: {}, data: [], translations: [], assets: {}, resources: full };
    const query = answerRequests([request(5000), request(5001)], templates, defaultSite);
    const keys = Object.keys(readFiles(query, {}).resources);
    assert.equal(keys.length, mostResources);
    assert.ok(!keys.includes(keyOfRequest(request(1))));
    assert.deepEqual(keys.slice(-2), [keyOfRequest(request(5000)), keyOfRequest(request(5001))]);
  });

  it('is as much for each page, so that none asks forever', () => {
    const use = new PageUse(full, () => undefined);
    for (let number = 1; number < mostResources; number++) assert.equal(use.text(`static/${number}.txt`), 'a');
    assert.equal(use.text('static/b.txt'), undefined);
    assert.equal(use.text('static/c.txt'), undefined);
    assert.deepEqual(
      use.requests.map((each) => each.path),
      ['static/b.txt'],
    );
    assert.equal(use.text('static/1.txt'), 'a');
  });
});
