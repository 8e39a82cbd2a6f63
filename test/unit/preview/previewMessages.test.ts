import assert from 'node:assert/strict';
import { longestText, mostSources, parseFromPreview } from '../../../src/core/preview/previewMessages.js';

describe('parseFromPreview', () => {
  const messages = [
    { type: 'ready' },
    { type: 'findImages', sources: [] },
    { type: 'findImages', sources: ['/a.png', 'b c.jpg', ''] },
    { type: 'findImages', sources: Array.from({ length: mostSources }, String) },
    { type: 'showSource', line: 0 },
    { type: 'scrolled', uri: 'file:///a.md', line: 0 },
    { type: 'scrolled', uri: 'file:///a.md', line: 12.5 },
    { type: 'openLink', href: 'x'.repeat(longestText) },
    { type: 'allowRemoteImages' },
    { type: 'failed', reason: 'Error: x' },
  ];
  for (const message of messages)
    it(`accepts ${JSON.stringify(message).slice(0, 60)}`, () => assert.deepEqual(parseFromPreview(message), message));

  const others = [
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 'toString' },
    { type: ['ready'] },
    { type: 'findImages' },
    { type: 'findImages', sources: '/a.png' },
    { type: 'findImages', sources: { length: 0 } },
    { type: 'findImages', sources: ['/a.png', 1] },
    { type: 'findImages', sources: ['x'.repeat(longestText + 1)] },
    { type: 'findImages', sources: Array.from({ length: mostSources + 1 }, String) },
    { type: 'showSource', line: -1 },
    { type: 'showSource', line: 0.5 },
    { type: 'showSource', line: '1' },
    { type: 'scrolled', line: 1 },
    { type: 'scrolled', uri: 'file:///a.md', line: -0.5 },
    { type: 'scrolled', uri: 'file:///a.md', line: NaN },
    { type: 'scrolled', uri: 'file:///a.md', line: Infinity },
    { type: 'scrolled', uri: ['file:///a.md'], line: 1 },
    { type: 'openLink', href: 'x'.repeat(longestText + 1) },
    { type: 'openLink' },
    { type: 'failed', reason: {} },
    { type: 'failed', reason: 'x'.repeat(longestText + 1) },
  ];
  for (const message of others)
    it(`rejects ${JSON.stringify([message]).slice(0, 60)}`, () => assert.equal(parseFromPreview(message), undefined));

  it('drops unknown properties of a message', () => {
    assert.deepEqual(parseFromPreview({ type: 'ready', href: 'https://a.example' }), { type: 'ready' });
  });
});
