import assert from 'node:assert/strict';
import { formatEventDates, readEventDates } from '../../../src/core/newRecap/eventDates.js';
import { postsAmong, readModelPost } from '../../../src/core/newRecap/modelPosts.js';
import { isRecapPath, placesFor, slugOf } from '../../../src/core/newRecap/placeRecap.js';
import { postHomeInHugo, postHomeOf } from '../../../src/core/newRecap/postHome.js';
import type { Generator } from '../../../src/core/site/generator/generator.js';

const hugo = postHomeInHugo('content');
const unknown = postHomeOf(undefined);
const dates = { first: '2026-06-12', last: '2026-06-13', each: ['2026-06-12', '2026-06-13'] };

describe('the dates of an event', () => {
  it('are read as a day, a range or a list', () => {
    assert.deepEqual(readEventDates('2026-06-12'), { first: '2026-06-12', last: '2026-06-12', each: ['2026-06-12'] });
    assert.deepEqual(readEventDates(' 2026-06-12 – 2026-06-13 '), dates);
    assert.deepEqual(readEventDates('2026-06-12 - 13'), dates);
    assert.equal(readEventDates('2026-02-28 – 2026-03-01')?.each.length, 2);
    assert.deepEqual(readEventDates('2026-06-12, 2026-06-13'), dates);
    assert.deepEqual(readEventDates('2026-06-12, 13 and 15')?.each, ['2026-06-12', '2026-06-13', '2026-06-15']);
    for (const text of [
      '',
      'June',
      '2026-06-31',
      '2026-06-12 – 2026-06-11',
      '2026-06-12 – 2027-06-11',
      '2026-13-01',
      '2026-06-12, 12',
      '2026-06-12, x',
    ])
      assert.equal(readEventDates(text), undefined, text);
  });

  it('are written as they are read', () => {
    for (const text of ['2026-06-12', '2026-06-12 – 2026-06-13', '2026-02-27 – 2026-03-02', '2026-06-12, 2026-06-14'])
      assert.equal(formatEventDates(readEventDates(text)!), text);
  });
});

describe('the place of a new recap', () => {
  it('has a name that is valid for every site', () => {
    assert.equal(slugOf('Zoë’s Día & C++: 2026!'), 'zoe-s-dia-c-2026');
    assert.equal(slugOf('会议 2026'), '会议-2026');
    assert.equal(slugOf('???'), 'recap');
  });

  it('is next to the other posts, as file or bundle, with or without a date', () => {
    const bundles = [
      'content/blog/a/index.md',
      'content/blog/b/index.md',
      'content/about.md',
      'content/blog/_index.md',
    ];
    assert.deepEqual(placesFor(bundles, hugo, 'x', '2026-06-13'), ['content/blog/x/index.md', 'content/blog/x.md']);
    const files = ['content/posts/2025-01-02-a.md', 'content/posts/2025-02-03-b.md'];
    assert.equal(placesFor(files, hugo, 'x', '2026-06-13')[0], 'content/posts/2026-06-13-x.md');
    assert.equal(placesFor([], postHomeInHugo('inhalt'), 'x', '2026-06-13')[0], 'inhalt/posts/x.md');
  });

  it('proposes what other generators expect, with their names of files', () => {
    const first = (generator: Exclude<Generator, 'hugo'>, paths: readonly string[] = []): readonly string[] =>
      placesFor(paths, postHomeOf(generator), 'x', '2026-06-13');
    assert.deepEqual(first('jekyll'), ['_posts/2026-06-13-x.md']);
    assert.deepEqual(first('jekyll', ['_posts/talks/2025-01-02-a.md']), ['_posts/talks/2026-06-13-x.md']);
    assert.deepEqual(first('hexo'), ['source/_posts/x.md']);
    assert.deepEqual(first('eleventy'), ['posts/x.md']);
    assert.deepEqual(first('eleventy', ['src/blog/a/index.md', 'src/blog/b/index.md']), [
      'src/blog/x/index.md',
      'src/blog/x.md',
    ]);
    assert.deepEqual(first('astro'), ['src/content/blog/x.md']);
    assert.deepEqual(first('zola'), ['content/x.md', 'content/x/index.md']);
    assert.deepEqual(first('none'), ['x.md']);
  });

  it('stays within the site, and is Markdown', () => {
    for (const path of ['content/a.md', 'content/a b/index.md']) assert.ok(isRecapPath(path), path);
    for (const path of ['', 'a.txt', '../a.md', 'content/../../a.md', '/a.md', 'C:\\a.md'])
      assert.ok(!isRecapPath(path), path);
  });

  it('is in a folder that is not a site as the posts there are, whatever else is there', () => {
    const post = '---\ntitle: x\n---\n\nText.\n';
    const files = ['README.md', 'docs/a.md', 'docs/b.md'].map((path) => readModelPost(path, '# Tool\n\nUsage.\n'));
    const paths = (...posts: readonly string[]): readonly string[] =>
      postsAmong([...files, ...posts.map((path) => readModelPost(path, post))]).map(({ path }) => path);
    assert.deepEqual(placesFor(paths(), unknown, 'x', '2026-06-13'), ['x.md', 'x/index.md']);
    assert.equal(placesFor(paths('a.md', 'b.md', 'notes/c.md'), unknown, 'x', '2026-06-13')[0], 'x.md');
    const jekyll = paths('_posts/2025-01-02-a.md', '_posts/2025-01-03-b.md', 'about.md');
    assert.equal(placesFor(jekyll, unknown, 'x', '2026-06-13')[0], '_posts/2026-06-13-x.md');
  });
});
