import assert from 'node:assert/strict';
import { readPictures, type KnownSizes } from '../../../src/core/site/images/pictureFiles.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { gif } from './smallPictures.js';
import { readFiles } from './readFiles.js';

const page = 'content/posts/a/index.md';

describe('the files of pictures', () => {
  it('have their sizes, by where Hugo finds them; others are left out', () => {
    const files = { 'content/posts/a/b.gif': gif(3000, 20), 'static/img/c.gif': gif(7, 9), [page]: '' };
    const found = readFiles(
      readPictures(['b.gif', '/img/c.gif', 'none.gif', 'https://example.org/d.gif'], page, defaultSite, new Map()),
      files,
    );
    assert.deepEqual(
      [...found],
      [
        ['b.gif', { path: 'content/posts/a/b.gif', bytes: 10, size: { width: 3000, height: 20 } }],
        ['/img/c.gif', { path: 'static/img/c.gif', bytes: 10, size: { width: 7, height: 9 } }],
      ],
    );
  });

  it('are read once', () => {
    const known: KnownSizes = new Map();
    const read = (bytes: Uint8Array) =>
      readFiles(readPictures(['/b.gif'], page, defaultSite, known), { 'static/b.gif': bytes }).get('/b.gif')?.size;
    assert.deepEqual(read(gif(1, 2)), { width: 1, height: 2 });
    // The same file by its length: it is not read again.
    assert.deepEqual(read(gif(3, 4)), { width: 1, height: 2 });
    assert.deepEqual(read(gif(3, 4, 1)), { width: 3, height: 4 });
  });
});
