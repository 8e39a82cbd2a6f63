import MarkdownIt, { type Token } from 'markdown-it';
import { useBareLinks } from './bareLinks.js';
import { useCodeBlocks } from './codeBlocks.js';
import { useHeadings } from './headings.js';
import { useImages } from './images.js';
import { useLinks } from './links.js';
import { omitRawHtml } from './rawHtml.js';
import { useTables } from './tables.js';
import { useTaskLists } from './taskLists.js';
import { useText } from './text.js';
import { useTypographer } from './typographer.js';

export interface MarkdownOptions {
  /** Whether raw HTML is kept. */
  readonly unsafe: boolean;
  /** What of a heading's text counts for its id; all by default. */
  readonly headingText?: (text: string) => string;
}

/** One top-level block of Markdown. */
export interface MarkdownBlock {
  readonly html: string;
  /** Zero-based lines of the text; end exclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** Whether the HTML is the writer's own: its tags may be closed in a later block. */
  readonly raw: boolean;
}

/** Markdown as Hugo's goldmark reads it. Not sanitised. */
export interface Markdown {
  /** References are resolved, and heading ids unique, over the whole text. */
  readonly renderBlocks: (text: string) => readonly MarkdownBlock[];
  readonly render: (text: string) => string;
  /** A single paragraph without its `<p>`, as Hugo's `markdownify`. */
  readonly renderInline: (text: string) => string;
}

export function createMarkdown({ unsafe, headingText = (text) => text }: MarkdownOptions): Markdown {
  const md = new MarkdownIt({ html: true });
  useText(md);
  useBareLinks(md);
  useTypographer(md);
  useHeadings(md, headingText);
  useTaskLists(md);
  useTables(md);
  useCodeBlocks(md);
  useLinks(md);
  useImages(md);
  if (!unsafe) omitRawHtml(md);
  md.renderer.rules['s_open'] = () => '<del>';
  md.renderer.rules['s_close'] = () => '</del>';
  const render = (text: string): string => md.render(text);
  return {
    render,
    renderInline: (text) => withoutParagraph(render(text)),
    renderBlocks: (text) => {
      const env = {};
      return topLevel(md.parse(text, env)).map((tokens) => {
        const [startLine, endLine] = tokens[0]!.map ?? [0, 0];
        const html = md.renderer.render(tokens, md.options, env);
        return { html, startLine, endLine, raw: tokens[0]!.type === 'html_block' };
      });
    },
  };
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
