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
  it('of X are cards with their author, date and text', () => {
    assert.equal(
      html(tweet).split('\n')[0],
      '<div class="recap-card recap-post" data-recap-card="x"><span class="recap-card-provider">X</span> <a class="recap-card-author" href="https://x.com/ada/status/12">Ada</a> <span class="recap-card-handle">@ada</span><div class="recap-card-text"><p>What a <a href="https://t.example/q">day</a>!</p></div><span class="recap-card-date">May 4</span> <span class="recap-card-address">x.com/ada/status/12</span></div>',
    );
  });

  it('of X keep their whole text where it is not signed as usual', () => {
    const shown = html(tweet.replace('&mdash; Ada (@ada) ', 'says Ada – '));
    assert.match(shown, />@ada<\/a><div class="recap-card-text"><p>What a .*says Ada – <a .*<\/div><span/);
  });

  it('of Bluesky are cards like those', () => {
    const [did, day] = ['did:plc:abc', 'June 12, 2025 at 3:00 PM'];
    const shown = html(
      `<blockquote class="bluesky-embed" data-bluesky-uri="at://${did}/app.bsky.feed.post/3abcdefg"><p lang="en">Gulls &amp; tea</p>&mdash; Ada Ek (<a href="https://bsky.app/profile/${did}?ref_src=embed">@ada.example</a>) <a href="https://bsky.app/profile/${did}/post/3abcdefg?ref_src=embed">${day}</a></blockquote><script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>`,
    );
    assert.match(
      shown,
      /data-recap-card="bluesky"><span class="recap-card-provider">Bluesky<\/span> <a class="recap-card-author" href="https:\/\/bsky\.app\/profile\/did:plc:abc\/post\/3abcdefg">Ada Ek<\/a> <span class="recap-card-handle">@ada\.example<\/span><div class="recap-card-text"><p lang="en">Gulls &amp; tea<\/p><\/div><span class="recap-card-date">June 12, 2025 at 3:00 PM<\/span>/,
    );
  });

  it('of Mastodon are cards with the author and the date, which are all that the HTML has', () => {
    const address = 'https://social.example/@ada/114679968153600000';
    const shown = html(
      `<blockquote class="mastodon-embed" data-embed-url="${address}/embed" style="margin: 0"><a href="${address}"><div>Post by @ada@social.example</div></a></blockquote><script src="https://social.example/embed.js" async="true"></script>`,
    );
    assert.match(
      shown,
      /^<div class="recap-card recap-post" data-recap-card="mastodon"><span class="recap-card-provider">Mastodon<\/span> <a class="recap-card-author" href="https:\/\/social\.example\/@ada\/114679968153600000">@ada@social\.example<\/a><span class="recap-card-lines"><\/span><span class="recap-card-date">June 14, 2025<\/span>/,
    );
  });

  it('are gone, with a note, where the site publishes no raw HTML', () => {
    const shown = html(`Before\n\n${tweet}\n\nAfter`, false);
    assert.match(shown, /publishes no raw HTML.*\{\{&lt; x user=&#34;ada&#34; id=&#34;12&#34; &gt;\}\}/);
    assert.doesNotMatch(shown, /What a/);
    const other =
      '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@ada/114679968153600000/embed">a</blockquote>';
    assert.match(html(other, false), /publishes no raw HTML, so this post is omitted\.</);
  });

  it('stay as they are where it is not clear which they are', () => {
    for (const quote of [
      '<blockquote class="twitter-tweet"><p>a</p></blockquote>',
      '<blockquote class="quote"><a href="https://x.com/a/status/1">a</a></blockquote>',
      `<blockquote class="twitter-tweet">${link('ada/status/12')}`,
    ])
      assert.equal(html(quote), quote);
  });

  for (const piece of [
    '<blockquote class="twitter-tweet">',
    '<blockquote class=',
    '<blockquote class="bluesky-embed"> — (',
    tweet,
    'twitter-',
  ])
    it(`are found in linear time: ${piece.slice(0, 40)}`, () => {
      html(piece.repeat(100_000 / piece.length));
    });
});
