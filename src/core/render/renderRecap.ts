import type { ColourCode } from '../markdown/code/renderCode.js';
import type { Post } from '../post/post.js';
import type { PageFacts } from '../preview/pageSource.js';
import { formatMessage, type Message } from '../problem.js';
import { lineCount } from '../text.js';
import { imageSources } from './imageSources.js';
import { joinOpenBlocks, type PossiblyOpenBlock } from './expansion/joinOpenBlocks.js';
import { elsewhere } from './expansion/mappedText.js';
import { readPage, type ExpandedPage } from './readPage.js';
import type { RenderedRecap } from './renderedRecap.js';
import { showPosts } from './published/pastedPosts.js';

/** How a page looks and speaks to its reader. */
export interface RenderOptions {
  /** Gives the preview's own words in the reader's language; English by default. */
  readonly translate?: (message: Message) => string;
  /** Code is without colours by default. */
  readonly colourCode?: ColourCode;
}

/**
 * Gives the page that Hugo would make of the recap, without its theme, for the preview: cards and boxes replace what is on
 * the network, unknown or wrong. Never throws, and loads nothing.
 */
export function renderRecap(
  post: Post,
  facts: PageFacts,
  { translate = formatMessage, colourCode }: RenderOptions = {},
): RenderedRecap {
  const page = readPage(post, facts, { translate, colourCode, published: false });
  const { blocks, ...rest } = renderBlocks(page);
  const images = [...new Set(blocks.flatMap(({ html }) => imageSources(html)))];
  return { title: facts.title, blocks, images, ...rest };
}

/** Renders the blocks of a page that was read for the preview. */
export function renderBlocks(page: ExpandedPage): Omit<RenderedRecap, 'title' | 'images'> {
  const { source, markdown, restore, text, lines } = page;
  const lineOf = (line: number): number => lines[line] ?? lineCount(source);
  const made = markdown.renderBlocks(text);
  const blocks = made.map(({ html, startLine, endLine, raw }): PossiblyOpenBlock => {
    const restored = restore(html);
    const start = lineOf(startLine);
    return {
      html: restored.html,
      raw: raw || restored.open,
      startLine: start,
      endLine: Math.max(start + 1, lineOf(endLine)),
    };
  });
  const shown = blocks.filter(({ html, startLine }) => html.trim() !== '' && startLine !== elsewhere);
  return {
    blocks: joinOpenBlocks(shown).map((block) => ({ ...block, html: showPosts(block.html, page.site) })),
    leavesQuotes: made.some(({ leavesQuotes }) => leavesQuotes),
    requests: page.templates?.use.requests ?? [],
    sharesTemplates: page.templates?.use.isShared ?? false,
  };
}
