import { createMarkdown, type Markdown } from '../markdown/createMarkdown.js';
import type { PageSource } from '../preview/pageSource.js';
import type { Problem } from '../problem.js';
import { bodyOffsetOf, parseShortcodes } from '../shortcodes/parseShortcodes.js';
import { rangeOf, readSource, type SourceText } from '../text.js';
import { contentPageOf, logicalPath } from '../site/content/contentPage.js';
import { expandShortcodes } from './expandShortcodes.js';
import type { MappedText } from './mappedText.js';
import { createPlaceholders, type Placeholders } from './placeholders.js';
import { tellOfOmittedTweet } from './tweets.js';
import type { ShortcodeContext } from './shortcodeContext.js';

/** A page whose shortcodes are expanded: Markdown for `markdown`, in which `placeholders` has the words for HTML. */
export interface ExpandedPage extends MappedText {
  readonly source: SourceText;
  /** Where Markdown begins in it. */
  readonly bodyOffset: number;
  readonly markdown: Markdown;
  readonly placeholders: Placeholders;
  /** Those of the shortcodes. */
  readonly problems: readonly Problem[];
}

/** Expands the shortcodes of a page's body. */
export function readPage(
  page: PageSource,
  how: Pick<ShortcodeContext, 'translate' | 'published' | 'colourCode'>,
): ExpandedPage {
  const { bodyLine, values, site, pagePath } = page;
  const source = readSource(page.text);
  const bodyOffset = bodyOffsetOf(source, bodyLine);
  const parsed = parseShortcodes(source, bodyOffset);
  const problems = [...parsed.problems];
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
  const expanded = expandShortcodes(parsed.nodes, bodyLine, source, context);
  return { source, bodyOffset, markdown, placeholders, problems, text: expanded.text, lines: expanded.lines };
}
