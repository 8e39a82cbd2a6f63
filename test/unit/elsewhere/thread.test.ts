import assert from 'node:assert/strict';
import { countCharacters, limits } from '../../../src/core/elsewhere/thread/countCharacters.js';
import { threadPosts } from '../../../src/core/elsewhere/thread/copyThread.js';
import { handleIn } from '../../../src/core/elsewhere/thread/handles.js';
import { threadTargets } from '../../../src/core/elsewhere/target.js';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';

const longUrl = `https://a.example/${'b'.repeat(100)}`;

describe('the length of a post', () => {
  for (const [target, text, length] of [
    ['x', 'a'.repeat(10), 10],
    ['x', longUrl, 23],
    ['x', '潮', 2],
    ['x', '👨‍👩‍👧', 2],
    ['x', 'e\u0301', 1],
    ['mastodon', longUrl, 23],
    ['mastodon', '潮👨‍👩‍👧', 2],
    ['mastodon', '@bo@mastodon.example', 3],
    ['x', `(${longUrl}).`, 26],
    ['x', 'See quay.example or a.b', 27 + 7],
    ['x', 'v1.2 and e.g. this', 18],
    ['mastodon', `${longUrl}, quay.example`, 37],
    ['bluesky', longUrl, 25],
    ['bluesky', 'https://a.example/ https://a.example/b?c#d', 9 + 1 + 15],
    ['bluesky', '👨‍👩‍👧', 1],
  ] as const)
    it(`is ${length} for ${text.slice(0, 12)} on ${target}`, () => {
      assert.equal(countCharacters(text, target), length);
    });
});

describe('handles', () => {
  for (const [target, url, handle] of [
    ['x', 'https://twitter.com/olgch', '@olgch'],
    ['x', 'https://x.com/search?q=a', undefined],
    ['x', 'https://x.com/a/status/1', undefined],
    ['mastodon', 'https://mastodon.example/@bo', '@bo@mastodon.example'],
    ['mastodon', 'https://one.example/@bo@two.example', '@bo@two.example'],
    ['mastodon', 'https://medium.com/@bo', undefined],
    ['bluesky', 'https://bsky.app/profile/bo.example', '@bo.example'],
    ['bluesky', 'https://x.com/bo', undefined],
  ] as const)
    it(`of ${url} on ${target}`, () => {
      assert.equal(handleIn(url, target), handle);
    });
});

describe('threads', () => {
  const talk = (title: string, notes: string): string =>
    `### [${title}](${longUrl})\n\n_By [Ada Ek](https://x.com/adaek)_\n\n_#Sea_\n\n[Slides](https://example.com/a.pdf)\n\n${notes}\n\n`;
  const text = `---\ntitle: Quay Conf\ndescription: By the sea.\n---\n\n## Day 1\n\n${talk('Gulls', 'Many words. '.repeat(100))}${talk('Gulls over the harbour '.repeat(30).trim(), 'They are many.')}${talk('潮', '潮'.repeat(400))}`;
  const recap = parseRecap(text);
  const facts = pageSourceOf(recap, defaultSite, 'content/a.md');

  for (const target of threadTargets)
    it(`have a post for each talk within the limit of ${target}`, () => {
      const posts = threadPosts(recap, facts, target);
      assert.equal(posts.length, 4);
      for (const post of posts) assert.ok(countCharacters(post, target) <= limits[target], post);
      assert.equal(posts[0], 'Quay Conf\n\nBy the sea.\n\n1/4');
      assert.match(posts[1]!, target === 'x' ? /^Gulls\nAda Ek \(@adaek\)\n\nMany/ : /^Gulls\nAda Ek\n\nMany/);
      assert.match(posts[1]!, /(?:Many…|words\.)\n\nhttps:/);
    });

  it('have no sentence that leads to what is not there, and no first words of an item', () => {
    const notes = `A good talk. One slide says it:\n\n![x](a.png)\n\nSome take-aways:\n\n- ${'Measure first. '.repeat(15)}\n- Then cut\n- ${'b'.repeat(60)}`;
    const [, post = ''] = threadPosts(parseRecap(`## Day 1\n\n### Gulls\n\n${notes}\n`), facts, 'bluesky');
    assert.match(
      post,
      /^Gulls\n\nA good talk\.\nSome take-aways:\n• Measure first\..*first\.(?:\n• Then cut)?\n\n2\/2$/,
    );
  });
});
