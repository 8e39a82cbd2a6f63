import assert from 'node:assert/strict';
import { longestText, mostRequests, mostSources, parseFromPreview } from '../../../src/core/preview/previewMessages.js';

describe('parseFromPreview', () => {
  const messages = [
    { type: 'ready' },
    { type: 'findImages', sources: [] },
    { type: 'findImages', sources: ['/a.png', 'b c.jpg', ''] },
    { type: 'findImages', sources: Array.from({ length: mostSources }, String) },
    { type: 'findResources', requests: [] },
    { type: 'findResources', requests: ['text', 'image', 'folder'].map((kind) => ({ kind, path: 'a/b' })) },
    { type: 'showSource', line: 0 },
    { type: 'scrolled', uri: 'file:///a.md', line: 0 },
    { type: 'scrolled', uri: 'file:///a.md', line: 12.5 },
    { type: 'openLink', href: 'x'.repeat(longestText) },
    { type: 'allowRemoteImages' },
    { type: 'showEntry', list: 1, entry: 0 },
    { type: 'fixEntry', list: 2, entry: 12 },
    { type: 'checkLinks' },
    { type: 'publish' },
    { type: 'leaveReadiness' },
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
    { type: 'showEntry', entry: 0 },
    { type: 'fixEntry', list: 1, entry: -1 },
    { type: 'fixEntry', list: '1', entry: 0.5 },
    { type: 'findImages', sources: '/a.png' },
    { type: 'findImages', sources: { length: 0 } },
    { type: 'findImages', sources: ['/a.png', 1] },
    { type: 'findImages', sources: ['x'.repeat(longestText + 1)] },
    { type: 'findImages', sources: Array.from({ length: mostSources + 1 }, String) },
    { type: 'findResources' },
    { type: 'findResources', requests: [null] },
    { type: 'findResources', requests: [{ kind: 'text' }] },
    { type: 'findResources', requests: [{ kind: 'secret', path: 'a' }] },
    { type: 'findResources', requests: [{ kind: 'text', path: 'x'.repeat(longestText + 1) }] },
    { type: 'findResources', requests: Array.from({ length: mostRequests + 1 }, () => ({ kind: 'text', path: 'a' })) },
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
