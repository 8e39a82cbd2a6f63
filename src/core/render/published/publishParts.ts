import type { Post } from '../../post/post.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { formatMessage } from '../../problem.js';
import { lineCount, type Range } from '../../text.js';
import type { PublishedParts } from '../../preview/markdownPlugin.js';
import { readPage } from '../readPage.js';
import { rewriteAddresses } from './rewriteAddresses.js';

/**
 * Gives the HTML that Hugo publishes for parts of a recap, as it is in the whole post: references are resolved, ids are
 * unique, and the footnotes that the parts refer to are included. The parts are whole lines. Never throws.
 */
export function publishParts(post: Post, facts: PageFacts, ranges: readonly Range[]): PublishedParts {
  const { source, markdown, restore, text, lines, templates } = readPage(post, facts, {
    translate: formatMessage,
    published: true,
  });
  const isWithin = (line: number): boolean => {
    const from = lines[line] ?? lineCount(source);
    return ranges.some(({ start, end }) => start.line <= from && from <= end.line);
  };
  const { html } = restore(markdown.renderLines(text, isWithin));
  return { html: rewriteAddresses(html, facts), requests: templates?.use.requests ?? [] };
}
