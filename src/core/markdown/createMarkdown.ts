import MarkdownIt, { type MarkdownIt as MarkdownParser, type Token } from 'markdown-it';
import { useBareLinks } from './bareLinks.js';
import { useCodeBlocks } from './codeBlocks.js';
import type { ColourCode } from './code/renderCode.js';
import { useBlockAttributes } from './blockAttributes.js';
import { useDefinitionLists } from './definitionLists.js';
import { useEmoji } from './emoji.js';
import { useEntities } from './entities.js';
import { useFootnotes } from './footnotes.js';
import { usePassthrough } from './passthrough.js';
import { useDeletions } from './deletions.js';
import { useHeadings } from './headings.js';
import { useImages } from './images.js';
import { useLinkLabels } from './linkLabels.js';
import { useLinks } from './links.js';
import { omitRawHtml } from './rawHtml.js';
import type { Site } from '../site/site.js';
import { useTables } from './tables.js';
import { useTaskLists } from './taskLists.js';
import { useText } from './text.js';
import { tokensWithin } from './tokensWithin.js';
import { countOpenQuotes, useTypographer } from './typographer.js';

/** The settings of a site that affect Markdown. */
export interface MarkdownOptions extends Pick<Site, 'markup' | 'enableEmoji' | 'hugoVersion'> {
  /** The path of the page, as Hugo compares it: `/posts/x`. */
  readonly pagePath?: string;
  /** Returns the part of a heading's text that its id is generated from; by default, the whole text. */
  readonly headingText?: (text: string) => string;
  /** Returns the HTML that replaces an omitted block of raw HTML; by default, the comment that Hugo writes. */
  readonly tellOfOmitted?: (html: string) => string | undefined;
  /** Code is without colours by default. */
  readonly colourCode?: ColourCode | undefined;
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
    renderBlocks: (text) => {
      const env = {};
      return topLevel(md.parse(text, env)).map((tokens) => {
        const [startLine, endLine] = tokens[0]!.map ?? [0, 0];
        const html = md.renderer.render(tokens, md.options, env);
        const leavesQuotes = countOpenQuotes(tokens) !== 0;
        return { html, startLine, endLine, raw: tokens[0]!.type === 'html_block', leavesQuotes };
      });
    },
  };
}

/** The parser and renderer that `createMarkdown` uses, with every rule that the site's settings ask for. */
export function createParser(options: MarkdownOptions): MarkdownParser {
  const { markup, hugoVersion, headingText = (text: string) => text } = options;
  const { extensions, parser, renderer } = markup.goldmark;
  const md = new MarkdownIt({ html: true, xhtmlOut: renderer.xhtml, breaks: renderer.hardWraps });
  useText(md);
  if (extensions.linkify) useBareLinks(md, extensions.linkifyProtocol);
  if (!extensions.typographer.disable) useTypographer(md, extensions.typographer);
  useHeadings(md, parser, hugoVersion, headingText);
  if (extensions.taskList) useTaskLists(md);
  // Must precede the rules that build blocks from others, so that it runs after them.
  if (parser.attribute.block) useBlockAttributes(md);
  if (extensions.table) useTables(md, hugoVersion);
  else md.disable('table');
  useDeletions(md, extensions, hugoVersion);
  if (extensions.footnote.enable) useFootnotes(md, extensions.footnote, options.pagePath ?? '');
  if (extensions.definitionList) useDefinitionLists(md, parser);
  if (extensions.passthrough.enable) usePassthrough(md, extensions.passthrough);
  if (options.enableEmoji) useEmoji(md);
  if (markup.highlight.codeFences) useCodeBlocks(md, markup.highlight, options.colourCode);
  useEntities(md);
  useLinkLabels(md);
  useLinks(md, renderer.unsafe);
  useImages(md, parser.wrapStandAloneImageWithinParagraph);
  if (!renderer.unsafe) omitRawHtml(md, hugoVersion, options.tellOfOmitted);
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

function withoutParagraph(html: string): string {
  const trimmed = html.trim();
  const single = trimmed.startsWith('<p>') && trimmed.endsWith('</p>') && !trimmed.includes('<p>', 3);
  return single ? trimmed.slice(3, -4) : trimmed;
}
