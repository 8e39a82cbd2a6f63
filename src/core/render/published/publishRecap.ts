import type { Post } from '../../post/post.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { formatMessage, type Problem } from '../../problem.js';
import type { ResourceRequest } from '../../site/siteTemplates.js';
import { pairedShortcodes } from '../calls/pairedShortcodes.js';
import { readPage } from '../readPage.js';
import { rewriteAddresses } from './rewriteAddresses.js';

/** The content that Hugo would publish. */
export interface PublishedRecap {
  /** Hugo's `{{ .Content }}`; not sanitised. */
  readonly html: string;
  /** What makes the build fail, or is published differently than it should be, in document order. */
  readonly problems: readonly Problem[];
  /** What templates have requested that is not known yet: once it is, the page has to be rendered again. */
  readonly requests: readonly ResourceRequest[];
}

/** Gives the HTML of a recap as Hugo publishes it, as far as that is possible without the network. Never throws. */
export function publishRecap(post: Post, facts: PageFacts): PublishedRecap {
  const { markdown, restore, text, problems, templates } = readPage(post, facts, {
    translate: formatMessage,
    published: true,
  });
  const html = rewriteAddresses(restore(markdown.render(text)).html, facts);
  const inOrder = [...pairedShortcodes(post, facts.site).problems, ...problems].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  return { html, problems: inOrder, requests: templates?.use.requests ?? [] };
}
