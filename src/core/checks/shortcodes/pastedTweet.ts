import { say, type Fix, type Problem } from '../../problem.js';
import type { Block } from '../../post/blocks/block.js';
import { pastedTweetOpener, tweetIn } from '../../shortcodes/pastedTweet.js';
import { isAtLeast } from '../../site/hugoVersion.js';
import { rangeOf } from '../../text.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Posts from X pasted as raw HTML that the site does not publish. */
export const pastedTweet: ShortcodeCheck = {
  codes: ['tweet-omitted'],
  check: (page) => {
    const { site, pagePath } = page.context;
    if (pagePath === undefined || site.markup.goldmark.renderer.unsafe) return [];
    const { blocks } = page.recap.post;
    return blocks.filter(({ kind }) => kind === 'html').flatMap((block) => check(block, page));
  },
};

const closer = '</blockquote>';

function check(block: Block, { recap: { source }, context }: ShortcodePage): readonly Problem[] {
  const start = source.lineStarts[block.line]!;
  const end = source.lineStarts[block.endLine + 1] ?? source.text.length;
  const html = source.text.slice(start, end);
  const openers = html.includes('twitter-') ? [...html.matchAll(pastedTweetOpener)] : [];
  return openers.flatMap(({ 0: opener, index }, number) => {
    const next = openers[number + 1]?.index ?? html.length;
    const closed = html.slice(0, next).toLowerCase().indexOf(closer, index);
    const tweet = tweetIn(html.slice(index, closed < 0 ? next : closed));
    if (!tweet) return [];
    const name = isAtLeast(context.site.hugoVersion, '0.141') ? 'x' : 'tweet';
    const call = `{{< ${name} user="${tweet.user}" id="${tweet.id}" >}}`;
    const message = say('The site publishes no raw HTML, so this post is omitted. Use {0} instead.', call);
    const range = rangeOf(source, start + index, start + index + opener.length);
    // Anything else in the block would remain raw HTML.
    const isAlone =
      html.slice(0, index).trim() === '' && closed >= 0 && script.test(html.slice(closed + closer.length));
    const edits = [{ range: rangeOf(source, start + index, start + html.trimEnd().length), newText: call }];
    const fixes: readonly Fix[] = isAlone
      ? [{ title: say('Replace with the shortcode "{0}"', name), edits, safe: true }]
      : [];
    return [{ code: 'tweet-omitted', severity: 'warning', message, range, fixes }];
  });
}

/** The script that X adds after the post. */
const script = /^\s*(?:<script[^<>]*>\s*<\/script>\s*)?$/i;
