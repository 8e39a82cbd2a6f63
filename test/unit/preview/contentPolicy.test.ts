import assert from 'node:assert/strict';
import { contentPolicy } from '../../../src/core/preview/contentPolicy.js';

describe('contentPolicy', () => {
  const given = { cspSource: 'https://*.vscode-cdn.net', nonce: 'abc123==' };

  it('lets in what is local, our own script, and players that a click asks for', () => {
    assert.equal(
      contentPolicy({ ...given, remoteImages: false }),
      "default-src 'none'; img-src https://*.vscode-cdn.net data:; style-src https://*.vscode-cdn.net; " +
        "script-src 'nonce-abc123=='; font-src https://*.vscode-cdn.net; " +
        "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; base-uri 'none'; form-action 'none'",
    );
  });

  it('lets in images over https where the user allowed them, and nothing else', () => {
    assert.equal(
      contentPolicy({ ...given, remoteImages: true }),
      "default-src 'none'; img-src https://*.vscode-cdn.net data: https:; style-src https://*.vscode-cdn.net; " +
        "script-src 'nonce-abc123=='; font-src https://*.vscode-cdn.net; " +
        "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; base-uri 'none'; form-action 'none'",
    );
  });
});
