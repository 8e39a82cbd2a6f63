import { say, type Message } from '../../problem.js';
import { mayHoldPost, postIn, postOpener } from '../../shortcodes/embed/embedCode.js';
import type { Embeddable } from '../../shortcodes/embed/embeddable.js';
import { embedCall } from '../../shortcodes/embed/embedCall.js';
import type { Site } from '../../site/site.js';
import { postAround, renderPost, type PostCard } from '../cards/cards.js';
import { escapeText } from '../escape.js';
import { postCard } from '../cards/postCard.js';

const closer = '</blockquote>';

/** Shows posts that were pasted as raw HTML as the cards that `x` gives, with their text. */
export function showPosts(html: string, site: Site): string {
  if (!mayHoldPost(html)) return html;
  const lower = html.toLowerCase();
  let shown = '';
  let done = 0;
  let seen = 0;
  for (const { 0: tag, index } of html.matchAll(postOpener)) {
    if (index < seen) continue;
    const start = index + tag.length;
    const end = lower.indexOf(closer, start);
    if (end < 0) break;
    seen = end + closer.length;
    const inner = html.slice(start, end);
    const post = postIn(tag, inner);
    if (!post) continue;
    shown += html.slice(done, index) + renderPasted(post, inner, site);
    done = seen;
  }
  return shown + html.slice(done);
}

function renderPasted(post: Embeddable, inner: string, site: Site): string {
  // Mastodon's code has no text.
  if (post.provider === 'mastodon') return renderPost(postCard(post, site));
  const signature = readSignature(inner);
  const [opening, closing] = postAround({ ...postCard(post, site), ...signature?.says });
  return `${opening}<div class="recap-card-text">${inner.slice(0, signature?.start)}</div>${closing}`;
}

/** What is below the text of a post: `&mdash; Ada Ek (@ada) <a href="…">June 12, 2025</a>`. */
interface Signature {
  /** Where it starts in the HTML. */
  readonly start: number;
  readonly says: Pick<PostCard, 'author' | 'handle' | 'date'>;
}

/** Its maximum length. */
const longestSignature = 1500;

const signed =
  /^(?:&mdash;|—)\s*([^<>]{1,200}?)\s*\((?:<a\s[^<>]*>)?(@[^<>()]{1,150})(?:<\/a>)?\)\s*<a\s[^<>]*>([^<>]{1,80})<\/a>\s*(?:<\/p>\s*)?$/i;

function readSignature(inner: string): Signature | undefined {
  const start = Math.max(inner.lastIndexOf('&mdash;'), inner.lastIndexOf('—'));
  if (start < 0 || inner.length - start > longestSignature) return undefined;
  const [, author, handle, date] = signed.exec(inner.slice(start)) ?? [];
  return author === undefined ? undefined : { start, says: { author, handle: handle!, date: date! } };
}

/** What to say where a site publishes no raw HTML and a pasted post is gone; `undefined` for any other HTML. */
export function tellOfOmittedPost(
  html: string,
  site: Site,
  translate: (message: Message) => string,
): string | undefined {
  if (!mayHoldPost(html)) return undefined;
  const [opener] = html.match(postOpener) ?? [];
  const post = opener === undefined ? undefined : postIn(opener, html.slice(html.indexOf(opener) + opener.length));
  if (!post) return undefined;
  const call = embedCall(post, { site, own: [] });
  const words =
    call === undefined
      ? say('The site publishes no raw HTML, so this post is omitted.')
      : say('The site publishes no raw HTML, so this post is omitted. Use {0} instead.', call);
  const label = `<strong class="recap-problem-message">${escapeText(translate(words))}</strong>`;
  return `<div class="recap-problem recap-warning">${label}</div>\n`;
}
