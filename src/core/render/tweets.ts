import { say, type Message } from '../problem.js';
import { cardAround } from './boxes.js';
import { escapeText } from './escape.js';
import { pastedTweetOpener, tweetIn, type Tweet } from '../shortcodes/pastedTweet.js';
import { postUrl } from './shortcodes/x.js';

const closer = '</blockquote>';

/** Shows posts that were pasted as raw HTML as the cards that `x` gives, with their text. */
export function showTweets(html: string): string {
  if (!html.includes('twitter-')) return html;
  const lower = html.toLowerCase();
  let shown = '';
  let done = 0;
  let seen = 0;
  for (const { 0: tag, index } of html.matchAll(pastedTweetOpener)) {
    if (index < seen) continue;
    const start = index + tag.length;
    const end = lower.indexOf(closer, start);
    if (end < 0) break;
    seen = end + closer.length;
    const tweet = tweetIn(html.slice(start, end));
    if (!tweet) continue;
    const [opening, closing] = cardAround(cardOf(tweet));
    shown += `${html.slice(done, index)}${opening}${html.slice(start, end)}${closing}`;
    done = seen;
  }
  return shown + html.slice(done);
}

/** What to say where a site publishes no raw HTML and a pasted post is gone; `undefined` for any other HTML. */
export function tellOfOmittedTweet(html: string, translate: (message: Message) => string): string | undefined {
  const isTweet = html.includes('twitter-') && html.search(pastedTweetOpener) >= 0;
  const tweet = isTweet ? tweetIn(html) : undefined;
  if (!tweet) return undefined;
  const words = say(
    'The site publishes no raw HTML, so this post is omitted. Use {0} instead.',
    `{{< x user="${tweet.user}" id="${tweet.id}" >}}`,
  );
  const label = `<strong class="recap-problem-message">${escapeText(translate(words))}</strong>`;
  return `<div class="recap-problem">${label}</div>\n`;
}

function cardOf({ user, id }: Tweet): Parameters<typeof cardAround>[0] {
  return { kind: 'x', provider: 'X', title: `@${user}: ${id}`, url: postUrl(user, id) };
}
