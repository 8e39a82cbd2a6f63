import assert from 'node:assert/strict';
import { contentPolicy } from '../../../src/core/preview/contentPolicy.js';

describe('contentPolicy', () => {
  const given = { cspSource: 'https://*.vscode-cdn.net', nonce: 'abc123==' };

  it('allows local files, our own script, and players that a click opens', () => {
    assert.equal(
      contentPolicy({ ...given, remoteImages: false }),
      "default-src 'none'; img-src https://*.vscode-cdn.net data:; style-src https://*.vscode-cdn.net; " +
        "script-src 'nonce-abc123=='; font-src https://*.vscode-cdn.net; " +
        "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; base-uri 'none'; form-action 'none'",
    );
  });

  it('allows images over https if the user does, and nothing else', () => {
    assert.equal(
      contentPolicy({ ...given, remoteImages: true }),
      "default-src 'none'; img-src https://*.vscode-cdn.net data: https:; style-src https://*.vscode-cdn.net; " +
        "script-src 'nonce-abc123=='; font-src https://*.vscode-cdn.net; " +
        "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; base-uri 'none'; form-action 'none'",
    );
  });
});
