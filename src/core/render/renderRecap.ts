import type { PageSource } from '../preview/pageSource.js';
import { formatMessage, type Message } from '../problem.js';
import { lineCount } from '../text.js';
import { imageSources } from './imageSources.js';
import { joinOpenBlocks, type PossiblyOpenBlock } from './joinOpenBlocks.js';
import { readPage } from './readPage.js';
import type { RenderedRecap } from './renderedRecap.js';
import { showTweets } from './tweets.js';

/**
 * Gives the page that Hugo would make of the recap, without its theme, for the preview: cards and boxes stand for what
 * is on the network, unknown or wrong. Never throws and fetches nothing. `translate` gives their words.
 */
export function renderRecap(page: PageSource, translate: (message: Message) => string = formatMessage): RenderedRecap {
  const { source, markdown, placeholders, text, lines } = readPage(page, { translate, published: false });
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
