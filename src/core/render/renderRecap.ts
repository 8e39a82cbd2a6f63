import type { PageSource } from '../preview/pageSource.js';
import type { ColourCode } from '../markdown/code/renderCode.js';
import { formatMessage, type Message } from '../problem.js';
import { lineCount } from '../text.js';
import { imageSources } from './imageSources.js';
import { joinOpenBlocks, type PossiblyOpenBlock } from './joinOpenBlocks.js';
import { readPage } from './readPage.js';
import type { RenderedRecap } from './renderedRecap.js';
import { showTweets } from './tweets.js';

/** How a page looks and speaks to its reader. */
export interface RenderOptions {
  /** Gives the preview's own words in the reader's language; English by default. */
  readonly translate?: (message: Message) => string;
  /** Code is without colours by default. */
  readonly colourCode?: ColourCode;
}

/**
 * Gives the page that Hugo would make of the recap, without its theme, for the preview: cards and boxes stand for what
 * is on the network, unknown or wrong. Never throws and fetches nothing.
 */
export function renderRecap(page: PageSource, options: RenderOptions = {}): RenderedRecap {
  const { translate = formatMessage, colourCode } = options;
  const how = { translate, colourCode, published: false };
  const { source, markdown, placeholders, text, lines } = readPage(page, how);
  const lineOf = (line: number): number => lines[line] ?? lineCount(source);
  const made = markdown.renderBlocks(text);
  const blocks = made.map(({ html, startLine, endLine, raw }): PossiblyOpenBlock => {
    const restored = placeholders.restore(html);
    const start = lineOf(startLine);
    return {
      html: restored.html,
      raw: raw || restored.open,
      startLine: start,
      endLine: Math.max(start + 1, lineOf(endLine)),
    };
  });
  const joined = joinOpenBlocks(blocks.filter(({ html }) => html.trim() !== '')).map((block) => ({
    ...block,
    html: showTweets(block.html),
  }));
  return {
    title: page.title,
    blocks: joined,
    images: [...new Set(joined.flatMap(({ html }) => imageSources(html)))],
    leavesQuotes: made.some(({ leavesQuotes }) => leavesQuotes),
  };
}
