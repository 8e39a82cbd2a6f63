import { createMarkdown } from '../markdown/createMarkdown.js';
import { formatMessage, type Message } from '../problem.js';
import type { Recap } from '../recap/recap.js';
import { parseShortcodes } from '../shortcodes/parseShortcodes.js';
import type { Site } from '../site/site.js';
import { lineCount } from '../text.js';
import { expandShortcodes } from './expandShortcodes.js';
import { imageSources } from './imageSources.js';
import { joinOpenBlocks, type PossiblyOpenBlock } from './joinOpenBlocks.js';
import { createPlaceholders } from './placeholders.js';
import type { RenderedRecap } from './renderedRecap.js';

/**
 * Gives the page that Hugo would make of the recap, without its theme. Never throws and fetches nothing.
 * `pagePath` is the recap's own, relative to the site's folder; `translate` gives the words of cards and boxes.
 */
export function renderRecap(
  recap: Recap,
  site: Site,
  pagePath: string,
  translate: (message: Message) => string = formatMessage,
): RenderedRecap {
  const { source, frontMatter, title } = recap;
  const bodyLine = frontMatter?.bodyLine ?? 0;
  const byteOrderMark = bodyLine === 0 && source.text.startsWith('\ufeff') ? 1 : 0;
  const bodyOffset = (source.lineStarts[bodyLine] ?? source.text.length) + byteOrderMark;
  const { nodes } = parseShortcodes(source, bodyOffset);
  const placeholders = createPlaceholders(source.text);
  const markdown = createMarkdown({ unsafe: site.unsafe, headingText: placeholders.strip });
  const context = { site, pagePath, frontMatter, markdown, placeholders, translate };
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
