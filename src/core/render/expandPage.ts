import { formatMessage, type Message } from '../problem.js';
import type { Post } from '../post/post.js';
import type { ForeignPage } from '../preview/markdownPlugin.js';
import type { PageFacts } from '../preview/pageSource.js';
import { lineOf } from '../text.js';
import { readPage } from './readPage.js';

/** Gives the page with its shortcodes expanded, for a Markdown renderer that is not ours; `undefined` if it has none. */
export function expandPage(
  post: Post,
  facts: PageFacts,
  translate: (message: Message) => string = formatMessage,
): ForeignPage | undefined {
  if (!post.source.text.includes('{{')) return undefined;
  const { source, placeholders, text, lines, bodyOffset } = readPage(post, facts, { translate, published: false });
  if (text === source.text.slice(bodyOffset)) return undefined;
  const above = lineOf(source, bodyOffset);
  return {
    text: source.text.slice(0, bodyOffset) + text,
    lines: [...Array(above).keys(), ...lines, source.lineStarts.length],
    restore: (html) => placeholders.restore(placeholders.unwrap(html)).html,
  };
}
