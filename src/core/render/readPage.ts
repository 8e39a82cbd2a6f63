import { createMarkdown, type Markdown } from '../markdown/createMarkdown.js';
import { bodyOffsetOf } from '../shortcodes/bodyOffset.js';
import type { ShortcodeCall } from '../shortcodes/shortcode.js';
import type { Post } from '../post/post.js';
import type { PageFacts } from '../preview/pageSource.js';
import type { Problem } from '../problem.js';
import { rangeOf, type SourceText } from '../text.js';
import { contentPageOf, logicalPath } from '../site/content/contentPage.js';
import { defaultTableOfContents } from '../site/markup.js';
import type { Site } from '../site/site.js';
import { diagramDrawer } from './cards/drawDiagram.js';
import { countCallsBefore, expandShortcodes, expandString } from './expansion/expandShortcodes.js';
import { startText, type MappedText } from './expansion/mappedText.js';
import type { PageExcerpt } from './expansion/pageExcerpt.js';
import { pairedShortcodes } from './calls/pairedShortcodes.js';
import { tellOfOmittedPost } from './published/pastedPosts.js';
import { pageHooks } from './pageHooks.js';
import { createPlaceholders, type Placeholders } from './expansion/placeholders.js';
import { limitOutput, type Report, type ShortcodeContext } from './calls/shortcodeContext.js';
import type { OwnHooks } from '../markdown/hooks/hookContexts.js';
import type { RenderHooks } from '../markdown/hooks/renderHooks.js';
import { pageOwnHooks } from './templates/hooks/pageOwnHooks.js';
import { createPageTemplates } from './templates/createPageTemplates.js';
import type { PageTemplates } from './templates/pageTemplates.js';
import type { Page } from './templates/page/page.js';
import { tableOfContents } from './templates/page/tableOfContents.js';

/** A page with its shortcodes expanded: Markdown for `markdown`. For HTML it has words that `placeholders` replaces. */
export interface ExpandedPage extends MappedText {
  readonly source: SourceText;
  readonly site: Site;
  /** The offset in it where Markdown begins. */
  readonly bodyOffset: number;
  readonly markdown: Markdown;
  readonly placeholders: Placeholders;
  /** Puts back what the words in the page's HTML stand for. */
  readonly restore: (html: string) => ReturnType<Placeholders['restore']>;
  /** The problems of the shortcodes, and, once the Markdown is rendered, those of the render hooks. */
  readonly problems: readonly Problem[];
  /** The site's own templates; absent if it has none. Once the Markdown is rendered, they say what they have used. */
  readonly templates: PageTemplates | undefined;
}

/** How a page is read. */
interface PageReading extends Pick<ShortcodeContext, 'translate' | 'published' | 'colourCode' | 'tell'> {
  /** Steps that all templates of the page may take together; by default, as many as the preview allows. */
  readonly templateSteps?: number | undefined;
}

/** Expands the shortcodes of a page's body, or of an excerpt of it. */
export function readPage(
  post: Post,
  facts: PageFacts,
  how: PageReading,
  excerpt: PageExcerpt = bodyOf(post, facts),
): ExpandedPage {
  const { bodyLine, values, site, pagePath } = facts;
  const { source } = post;
  const { problems, report } = collectProblems(source);
  const placeholders = createPlaceholders(source.text);
  let lines: readonly number[] = [];
  const templates = createPageTemplates(facts, {
    markdown: () => markdown,
    expand: (written) => (written.includes('{{') ? expandString(written, context) : written),
    restore: (html) => placeholders.restore(html).html,
    expandOther: (text, page) => expandString(text, inPage(page, context)),
    tableOfContents: placeholders.tableOfContents,
    colourCode: how.colourCode,
    steps: how.templateSteps,
    published: how.published,
  });
  const lineOf = (line: number): number => lines[line] ?? bodyLine;
  const ownHooks = templates && pageOwnHooks(templates, { facts, source, report, lineOf });
  const markdown = markdownOf(facts, how, ownHooks, placeholders);
  const mayGive = limitOutput(source.text.length);
  const ordinalOf = (call: ShortcodeCall): number => countCallsBefore(pairedShortcodes(post, site).nodes, call);
  const own = { site, pagePath, values, markdown, placeholders, templates };
  const context: ShortcodeContext = { ...own, report, mayGive, ordinalOf, ...how };
  const expanded = expandShortcodes(excerpt, source, context);
  lines = expanded.lines;
  const restore = restorer(own, expanded.text, mayGive);
  return { ...own, ...expanded, source, bodyOffset: bodyOffsetOf(source, bodyLine), restore, problems };
}

/** What the calls of another page look at. */
function inPage(page: Page, context: ShortcodeContext): ShortcodeContext {
  const { pagePath, values } = page.facts;
  return { ...context, templates: context.templates?.forPage(page), pagePath, values };
}

/** The table of contents is made once, where it is used; what would be too much is left out. */
function restorer(
  { site, markdown, placeholders }: Pick<ExpandedPage, 'site' | 'markdown' | 'placeholders'>,
  text: string,
  mayGive: ShortcodeContext['mayGive'],
): ExpandedPage['restore'] {
  const settings = site.markup.tableOfContents ?? defaultTableOfContents;
  let made: string | undefined;
  const contents = (): string => {
    // A heading can hold the word itself.
    made ??= placeholders.restore(tableOfContents(markdown.headings(text), settings), () => '').html;
    return mayGive(made.length) ? made : '';
  };
  return (html) => placeholders.restore(html, contents);
}

/** The Markdown of the page's site. */
function markdownOf(
  facts: PageFacts,
  how: PageReading,
  ownHooks: OwnHooks | undefined,
  placeholders: Placeholders,
): Markdown {
  const { site, pagePath } = facts;
  return createMarkdown({
    ...site,
    pagePath: logicalPath(contentPageOf(pagePath, site)?.path ?? ''),
    headingText: placeholders.inId,
    tellOfOmitted: (html) => (how.published ? undefined : tellOfOmittedPost(html, site, how.translate)),
    hooks: { ...pageHooks(facts, how.published), ...asWritten(ownHooks) },
    ownHooks,
    colourCode: how.colourCode,
    published: how.published,
    drawDiagram: diagramDrawer(how),
  });
}

/** A site's own hooks get addresses as they are written. */
function asWritten({ link, image }: OwnHooks = {}): RenderHooks {
  const same = (destination: string): string => destination;
  return { ...(link && { link: same }), ...(image && { image: same }) };
}

/** Each problem once: a call that cannot be shown as it should be is rendered again. */
function collectProblems(source: SourceText): { readonly problems: Problem[]; readonly report: Report } {
  const problems: Problem[] = [];
  const known = new Set<string>();
  const report: Report = (code, severity, { start, end }, message, related) => {
    const key = JSON.stringify([code, start, message]);
    if (known.has(key)) return;
    known.add(key);
    const problem = { code, severity, message, range: rangeOf(source, start, end) };
    problems.push(related && related.length > 0 ? { ...problem, related } : problem);
  };
  return { problems, report };
}

function bodyOf(post: Post, { bodyLine, site }: PageFacts): PageExcerpt {
  const { nodes } = pairedShortcodes(post, site);
  const mapped = startText(bodyLine);
  if (bodyLine === post.bodyLine) return { nodes, mapped };
  // Front matter without its opening delimiter, which Hugo takes for text.
  const start = bodyOffsetOf(post.source, bodyLine);
  const end = bodyOffsetOf(post.source, post.bodyLine);
  return { nodes: [{ kind: 'text', start, end }, ...nodes], mapped };
}
