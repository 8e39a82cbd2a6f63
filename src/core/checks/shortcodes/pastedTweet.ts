import { say, type Fix, type Problem } from '../../problem.js';
import type { Block } from '../../post/blocks/block.js';
import { embedCall } from '../../shortcodes/embed/embedCall.js';
import { mayHoldPost, postIn, postOpener } from '../../shortcodes/embed/embedCode.js';
import { ownShortcode } from '../../shortcodes/siteShortcode.js';
import { rangeOf, type Range } from '../../text.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Posts from X, Bluesky and Mastodon pasted as raw HTML that the site does not publish. */
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
  const openers = mayHoldPost(html) ? [...html.matchAll(postOpener)] : [];
  return openers.flatMap(({ 0: opener, index }, number) => {
    const next = openers[number + 1]?.index ?? html.length;
    const closed = html.slice(0, next).toLowerCase().indexOf(closer, index);
    const post = postIn(opener, html.slice(index + opener.length, closed < 0 ? next : closed));
    if (!post) return [];
    const call = embedCall(post, { site: context.site, own: context.shortcodes ?? [] });
    const message =
      call === undefined
        ? say('The site publishes no raw HTML, so this post is omitted.')
        : say('The site publishes no raw HTML, so this post is omitted. Use {0} instead.', call);
    const range = rangeOf(source, start + index, start + index + opener.length);
    // Anything else in the block would remain raw HTML.
    const isAlone =
      html.slice(0, index).trim() === '' && closed >= 0 && script.test(html.slice(closed + closer.length));
    const replaced = rangeOf(source, start + index, start + html.trimEnd().length);
    const fixes: readonly Fix[] = isAlone && call !== undefined ? [replaceBy(call, replaced, context)] : [];
    return [{ code: 'tweet-omitted', severity: 'warning', message, range, fixes }];
  });
}

function replaceBy(call: string, range: Range, { shortcodes = [] }: ShortcodePage['context']): Fix {
  const [name = ''] = /[\w-]+/.exec(call) ?? [];
  // What the arguments of a site's own shortcode mean is a guess.
  const safe = ownShortcode(name, shortcodes) === undefined;
  return { title: say('Replace with the shortcode "{0}"', name), edits: [{ range, newText: call }], safe };
}

/** The script that the service adds after the post. */
const script = /^\s*(?:<script[^<>]*>\s*<\/script>\s*)?$/i;
