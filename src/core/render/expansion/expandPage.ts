import { formatMessage, type Message } from '../../problem.js';
import type { Post } from '../../post/post.js';
import type { ForeignPage } from '../../preview/markdownPlugin.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { lineOf } from '../../text.js';
import { readPage } from '../readPage.js';
import { hasHooks } from '../../site/templates/siteLayout.js';
import { keepHooked } from './keepHooked.js';

/**
 * Gives the page with its shortcodes expanded, and what the site's render hooks write, for a Markdown renderer that is not
 * ours; `undefined` if it has neither.
 */
export function expandPage(
  post: Post,
  facts: PageFacts,
  translate: (message: Message) => string = formatMessage,
): ForeignPage | undefined {
  const hooked = hasHooks(facts.site.templates);
  if (!hooked && !post.source.text.includes('{{')) return undefined;
  const page = readPage(post, facts, { translate, published: false });
  const { source, placeholders, restore, bodyOffset, templates } = page;
  const { text, lines } = hooked ? keepHooked(page, post) : page;
  const requests = templates?.use.requests ?? [];
  if (text === source.text.slice(bodyOffset) && requests.length === 0) return undefined;
  const above = lineOf(source, bodyOffset);
  return {
    text: source.text.slice(0, bodyOffset) + text,
    lines: [...Array(above).keys(), ...lines, source.lineStarts.length],
    requests,
    restore: (html) => restore(placeholders.unwrap(html)).html,
  };
}
