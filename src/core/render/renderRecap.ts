import { createMarkdown } from '../markdown/createMarkdown.js';
import type { PageSource } from '../preview/pageSource.js';
import { formatMessage, type Message } from '../problem.js';
import { parseShortcodes } from '../shortcodes/parseShortcodes.js';
import { lineCount, readSource } from '../text.js';
import { expandShortcodes } from './expandShortcodes.js';
import { imageSources } from './imageSources.js';
import { joinOpenBlocks, type PossiblyOpenBlock } from './joinOpenBlocks.js';
import { createPlaceholders } from './placeholders.js';
import type { RenderedRecap } from './renderedRecap.js';

/**
 * Gives the page that Hugo would make of the recap, without its theme. Never throws and fetches nothing.
 * `translate` gives the words of cards and boxes.
 */
export function renderRecap(page: PageSource, translate: (message: Message) => string = formatMessage): RenderedRecap {
  const { bodyLine, title, values, site, pagePath } = page;
  const source = readSource(page.text);
  const byteOrderMark = bodyLine === 0 && source.text.startsWith('\ufeff') ? 1 : 0;
  const bodyOffset = (source.lineStarts[bodyLine] ?? source.text.length) + byteOrderMark;
  const { nodes } = parseShortcodes(source, bodyOffset);
  const placeholders = createPlaceholders(source.text);
  const markdown = createMarkdown({ unsafe: site.markup.goldmark.renderer.unsafe, headingText: placeholders.strip });
  const context = { site, pagePath, values, markdown, placeholders, translate };
  const { text, lines } = expandShortcodes(nodes, bodyLine, source, context);
  const lineOf = (line: number): number => lines[line] ?? lineCount(source);
  const blocks = markdown.renderBlocks(text).map(({ html, startLine, endLine, raw }): PossiblyOpenBlock => {
    const restored = placeholders.restore(html);
    const start = lineOf(startLine);
    return {
      html: restored.html,
      raw: raw || restored.open,
      startLine: start,
      endLine: Math.max(start + 1, lineOf(endLine)),
    };
  });
  const joined = joinOpenBlocks(blocks.filter(({ html }) => html.trim() !== ''));
  return { title, blocks: joined, images: [...new Set(joined.flatMap(({ html }) => imageSources(html)))] };
}
