import { createMarkdown, type Markdown } from '../markdown/createMarkdown.js';
import { bodyOffsetOf } from '../shortcodes/bodyOffset.js';
import type { Post } from '../post/post.js';
import type { PageFacts } from '../preview/pageSource.js';
import type { Problem } from '../problem.js';
import { rangeOf, type SourceText } from '../text.js';
import { contentPageOf, logicalPath } from '../site/content/contentPage.js';
import { expandShortcodes } from './expandShortcodes.js';
import { startText, type MappedText } from './mappedText.js';
import type { PageExcerpt } from './pageExcerpt.js';
import { createPlaceholders, type Placeholders } from './placeholders.js';
import { tellOfOmittedTweet } from './tweets.js';
import type { ShortcodeContext } from './shortcodeContext.js';

/** A page with its shortcodes expanded: Markdown for `markdown`. For HTML it has words that `placeholders` replaces. */
export interface ExpandedPage extends MappedText {
  readonly source: SourceText;
  /** The offset in it where Markdown begins. */
  readonly bodyOffset: number;
  readonly markdown: Markdown;
  readonly placeholders: Placeholders;
  /** The problems of the shortcodes. */
  readonly problems: readonly Problem[];
}

/** Expands the shortcodes of a page's body, or of an excerpt of it. */
export function readPage(
  post: Post,
  facts: PageFacts,
  how: Pick<ShortcodeContext, 'translate' | 'published' | 'colourCode'>,
  excerpt: PageExcerpt = bodyOf(post, facts),
): ExpandedPage {
  const { bodyLine, values, site, pagePath } = facts;
  const { source } = post;
  const problems: Problem[] = [];
  const report: ShortcodeContext['report'] = (code, severity, { start, end }, message) =>
    problems.push({ code, severity, message, range: rangeOf(source, start, end) });
  const placeholders = createPlaceholders(source.text);
  const tellOfOmitted = (html: string): string | undefined =>
    how.published ? undefined : tellOfOmittedTweet(html, how.translate);
  const path = logicalPath(contentPageOf(pagePath, site)?.path ?? '');
  const markdown = createMarkdown({
    ...site,
    pagePath: path,
    headingText: placeholders.strip,
    tellOfOmitted,
    colourCode: how.colourCode,
  });
  const context = { site, pagePath, values, markdown, placeholders, report, ...how };
  const { text, lines } = expandShortcodes(excerpt, source, context);
  return { source, bodyOffset: bodyOffsetOf(source, bodyLine), markdown, placeholders, problems, text, lines };
}

function bodyOf(post: Post, { bodyLine }: PageFacts): PageExcerpt {
  const { nodes } = post.shortcodes();
  const mapped = startText(bodyLine);
  if (bodyLine === post.bodyLine) return { nodes, mapped };
  // Front matter without its opening delimiter, which Hugo takes for text.
  const start = bodyOffsetOf(post.source, bodyLine);
  const end = bodyOffsetOf(post.source, post.bodyLine);
  return { nodes: [{ kind: 'text', start, end }, ...nodes], mapped };
}
