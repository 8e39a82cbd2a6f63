import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { defaultSite, withUnsafe } from '../../../src/core/site/site.js';

const link = (path: string): string => `<a href="https://twitter.com/${path}?ref_src=x">May 4</a>`;
const tweet = `<blockquote class="twitter-tweet" data-lang="en"><p>What a <a href="https://t.example/q">day</a>!</p>&mdash; Ada (@ada) ${link('ada/status/12')}</blockquote>\n<script async src="https://platform.twitter.com/widgets.js"></script>`;

function html(text: string, unsafe = true): string {
  const recap = parseRecap(text);
  const { blocks } = renderRecap(recap.post, pageSourceOf(recap, withUnsafe(defaultSite, unsafe), 'content/a.md'));
  return blocks.map((block) => block.html).join('');
}

describe('posts that are pasted as raw HTML', () => {
  it('are the same cards as those of `x`, with their text', () => {
    assert.match(
      html(tweet),
      /^<div class="recap-card" data-recap-card="x"><span class="recap-card-provider">X<\/span> <a href="https:\/\/x\.com\/ada\/status\/12">@ada: 12<\/a><p>What a .*<\/a><\/div>\n/,
    );
  });

  it('are gone, with a note, where the site publishes no raw HTML', () => {
    const shown = html(`Before\n\n${tweet}\n\nAfter`, false);
    assert.match(shown, /publishes no raw HTML.*\{\{&lt; x user=&#34;ada&#34; id=&#34;12&#34; &gt;\}\}/);
    assert.doesNotMatch(shown, /What a/);
  });

  it('stay as they are where nobody knows which they are', () => {
    for (const quote of [
      '<blockquote class="twitter-tweet"><p>a</p></blockquote>',
      '<blockquote class="quote"><a href="https://x.com/a/status/1">a</a></blockquote>',
      `<blockquote class="twitter-tweet">${link('ada/status/12')}`,
    ])
      assert.equal(html(quote), quote);
  });

  for (const piece of ['<blockquote class="twitter-tweet">', '<blockquote class=', tweet, 'twitter-'])
    it(`are found in linear time: ${piece.slice(0, 40)}`, () => {
      html(piece.repeat(100_000 / piece.length));
    });
});
