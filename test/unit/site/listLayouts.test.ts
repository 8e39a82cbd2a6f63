import assert from 'node:assert/strict';
import { listLayouts } from '../../../src/core/site/listLayouts.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { readFiles } from './readFiles.js';

describe('the layouts that a page can use', () => {
  it('are those that Hugo looks up for it', () => {
    const names = 'single.html _default/recap.html _default/baseof.html posts/wide.en.html other/narrow.html feed.xml';
    const files = Object.fromEntries(
      [...names.split(' '), '_partials/head.html'].map((name) => [`layouts/${name}`, '']),
    );
    const layouts = readFiles(listLayouts('content/posts/a/index.md', defaultSite), files);
    assert.deepEqual(layouts, ['recap', 'single', 'wide']);
  });

  it('include those in folders that are mounted below', () => {
    const site = { ...defaultSite, layoutDirs: [{ source: 'shared/posts', target: 'posts' }] };
    const files = { 'shared/posts/wide.html': '', 'shared/posts/posts/deep.html': '', 'layouts/single.html': '' };
    assert.deepEqual(readFiles(listLayouts('content/posts/a.md', site), files), ['wide']);
  });
});
