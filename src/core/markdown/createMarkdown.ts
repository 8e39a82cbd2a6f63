import MarkdownIt, { type MarkdownIt as MarkdownParser, type Token } from 'markdown-it';
import { useBareLinks } from './links/bareLinks.js';
import { useCodeBlocks, type FenceOptions } from './codeBlocks.js';
import { useBlockAttributes } from './blockAttributes.js';
import { useCodeSpans } from './text/codeSpans.js';
import { useBlankLines } from './text/blankLines.js';
import { useDefinitionTitles } from './links/definitionTitles.js';
import { useDefinitionLists } from './blocks/definitionLists.js';
import { useEmoji } from './emoji.js';
import { useEntities } from './text/entities.js';
import { useFootnotes } from './blocks/footnotes.js';
import { usePassthrough } from './passthrough.js';
import { useDeletions } from './blocks/deletions.js';
import { useHeadings } from './headings/headings.js';
import { headingsOf, type ListedHeading } from './headings/headingTitles.js';
import { useHtmlSyntax } from './htmlSyntax.js';
import { useImages } from './links/images.js';
import { useLazyLines } from './blocks/lazyLines.js';
import { useLineBreaks } from './text/lineBreaks.js';
import { useLineStarts } from './text/lineStarts.js';
import { useLinkLabels } from './links/linkLabels.js';
import { useLinks } from './links/links.js';
import type { OwnHooks } from './hooks/hookContexts.js';
import { useOwnHooks, type HookEnvironment } from './hooks/ownHooks.js';
import { omitRawHtml, separateRawHtml } from './rawHtml.js';
import type { Site } from '../site/site.js';
import { useRenderHooks, type RenderHooks } from './hooks/renderHooks.js';
import { limitReferences } from './links/referenceLimit.js';
import { useTables } from './blocks/tables.js';
import { useTightness } from './blocks/tightness.js';
import { useTaskLists } from './blocks/taskLists.js';
import { useText } from './text/text.js';
import { tokensWithin } from './tokensWithin.js';
import { countOpenQuotes, useTypographer } from './text/typographer.js';
import { trimSpace } from '../templates/functions/strings/trimText.js';

/** The settings of a site that affect Markdown. */
export interface MarkdownOptions extends Pick<Site, 'markup' | 'enableEmoji' | 'hugoVersion'>, FenceOptions {
  /** The path of the page, as Hugo compares it: `/posts/x`. */
  readonly pagePath?: string;
  /** Returns the part of a heading's text that its id is generated from; by default, the whole text. */
  readonly headingText?: (text: string) => string;
  /** Returns the HTML that replaces an omitted block of raw HTML; by default, the comment that Hugo writes. */
  readonly tellOfOmitted?: (html: string) => string | undefined;
  /** What writes the addresses of links and images; absent where Hugo publishes them as written. */
  readonly hooks?: RenderHooks;
  /** The site's own render hooks; absent if it has none. */
  readonly ownHooks?: OwnHooks | undefined;
}

/** A top-level block of Markdown. */
export interface MarkdownBlock {
  readonly html: string;
  /** Zero-based lines of the text; end exclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** Whether the HTML is the writer's own, so that its elements may be closed in a later block. */
  readonly raw: boolean;
  /** Whether it leaves a quotation mark open, which a later block may close, or closes one of an earlier block. */
  readonly leavesQuotes: boolean;
  /** Whether the site's own render hooks wrote something in it. */
  readonly hooked: boolean;
}

/** Renders Markdown as Hugo's goldmark does. The result is not sanitised. */
export interface Markdown {
  /** Resolves references, and makes heading ids unique, across the whole text. */
  readonly renderBlocks: (text: string) => readonly MarkdownBlock[];
  readonly render: (text: string) => string;
  /** Renders some lines of the text, selected by their zero-based numbers, with the footnotes that they refer to. */
  readonly renderLines: (text: string, isWithin: (line: number) => boolean) => string;
  /** Renders a single paragraph without its `<p>`, as Hugo's `markdownify` does. */
  readonly renderInline: (text: string) => string;
  /** All headings, wherever they are, as a table of contents shows them. */
  readonly headings: (text: string) => readonly ListedHeading[];
}

export function createMarkdown(options: MarkdownOptions): Markdown {
  const md = createParser(options);
  const render = (text: string): string => md.render(text);
  return {
    render,
    renderLines: (text, isWithin) => {
      const env = {};
      return md.renderer.render(tokensWithin(md.parse(text, env), isWithin), md.options, env);
    },
    renderInline: (text) => withoutParagraph(render(text)),
    // Hugo writes the titles without render hooks.
    headings: (text) => headingsOf(text, createParser({ ...options, hooks: {}, ownHooks: undefined })),
    renderBlocks: (text) => {
      const env: HookEnvironment = {};
      return topLevel(md.parse(text, env)).map((tokens) => {
        const [startLine, endLine] = tokens[0]!.map ?? [0, 0];
        env.hooked = false;
        const html = md.renderer.render(tokens, md.options, env);
        const { hooked } = env as { hooked: boolean };
        const leavesQuotes = countOpenQuotes(tokens) !== 0;
        return { html, startLine, endLine, raw: tokens[0]!.type === 'html_block', leavesQuotes, hooked };
      });
    },
  };
}

/** The parser and renderer that `createMarkdown` uses, with every rule that the site's settings ask for. */
export function createParser(options: MarkdownOptions): MarkdownParser {
  const { markup, hugoVersion, headingText = (text: string) => text } = options;
  const { extensions, parser, renderer } = markup.goldmark;
  const md = new MarkdownIt({ html: true, xhtmlOut: renderer.xhtml, breaks: renderer.hardWraps });
  useLazyLines(md);
  useHtmlSyntax(md);
  useText(md);
  useCodeSpans(md);
  useLineBreaks(md, extensions.linkify);
  if (extensions.linkify) useBareLinks(md, extensions.linkifyProtocol);
  if (!extensions.typographer.disable) useTypographer(md, extensions.typographer);
  useHeadings(md, parser, hugoVersion, headingText);
  if (extensions.taskList) useTaskLists(md);
  // Must precede the rules that build blocks from others, so that it runs after them.
  if (parser.attribute.block) useBlockAttributes(md);
  // What these three change in the tokens of blocks, they change in the opposite order.
  if (extensions.footnote.enable) useFootnotes(md, extensions.footnote, options.pagePath ?? '');
  useTightness(md);
  if (extensions.table) useTables(md, hugoVersion);
  else md.disable('table');
  useDeletions(md, extensions, hugoVersion);
  if (extensions.definitionList) useDefinitionLists(md);
  if (extensions.passthrough.enable) usePassthrough(md, extensions.passthrough);
  if (options.enableEmoji) useEmoji(md);
  if (markup.highlight.codeFences) useCodeBlocks(md, markup.highlight, options);
  useLineStarts(md, extensions.passthrough);
  useBlankLines(md);
  useEntities(md);
  useLinkLabels(md);
  useDefinitionTitles(md);
  limitReferences(md);
  useLinks(md, renderer.unsafe);
  if (options.ownHooks) useOwnHooks(md, options.ownHooks);
  if (options.hooks?.link || options.hooks?.image) useRenderHooks(md, options.hooks);
  useImages(md, parser.wrapStandAloneImageWithinParagraph, options.hooks?.image !== undefined);
  if (!renderer.unsafe) omitRawHtml(md, hugoVersion, options.tellOfOmitted);
  separateRawHtml(md);
  return md;
}

function topLevel(tokens: readonly Token[]): readonly Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)!.push(token);
    depth += token.nesting;
  }
  return blocks;
}

/** As Hugo's `TrimShortHTML`: what is not a single paragraph keeps its last line break. */
function withoutParagraph(html: string): string {
  if (html.split('<p>', 3).length !== 2) return html;
  const trimmed = trimSpace(html);
  return trimmed.startsWith('<p>') && trimmed.endsWith('</p>') ? trimSpace(trimmed.slice(3, -4)) : trimmed;
}
