import type { Post } from '../post/post.js';
import type { PageFacts } from '../preview/pageSource.js';
import { formatMessage, type Problem } from '../problem.js';
import { readPage } from './readPage.js';

/** The content that Hugo would publish. */
export interface PublishedRecap {
  /** Hugo's `{{ .Content }}`; not sanitised. */
  readonly html: string;
  /** What makes the build fail, or is published differently than it should be, in document order. */
  readonly problems: readonly Problem[];
}

/** Gives the HTML of a recap as Hugo publishes it, as far as that is possible without the network. Never throws. */
export function publishRecap(post: Post, facts: PageFacts): PublishedRecap {
  const { markdown, placeholders, text, problems } = readPage(post, facts, {
    translate: formatMessage,
    published: true,
  });
  const { html } = placeholders.restore(markdown.render(text));
  const inOrder = [...post.shortcodes().problems, ...problems].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  return { html, problems: inOrder };
}
