import type { MarkdownBlock } from '../../markdown/createMarkdown.js';
import type { Post } from '../../post/post.js';
import { blocksWithin } from '../../post/queries/blocksWithin.js';
import { readSource } from '../../text.js';
import type { ExpandedPage } from '../readPage.js';
import type { MappedText } from './mappedText.js';

/** The attributes of the block above, which Markdown other than Hugo's takes for text. */
const attributeLine = /^[ \t]*\{.*\}[ \t]*(?:\r\n|\r|\n)?$/;

/**
 * The text of a page with a word in place of each top-level block in which a render hook of the site wrote something. The
 * word is a paragraph, and represents the HTML of the whole block.
 */
export function keepHooked({ text, lines, markdown, placeholders, restore }: ExpandedPage, post: Post): MappedText {
  const { lineStarts } = readSource(text);
  const pieces: string[] = [];
  const origins: number[] = [];
  const lineAt = (line: number): string => text.slice(lineStarts[line], lineStarts[line + 1]);
  const origin = (line: number): number => lines[line] ?? lines.at(-1)!;
  const add = (piece: string, line: number): void => {
    pieces.push(piece);
    origins.push(origin(line));
  };
  let next = 0;
  const blocks = markdown.renderBlocks(text);
  for (const [index, block] of blocks.entries()) {
    const { html, hooked, startLine } = block;
    if (!hooked || !isInPlace(block, next) || definesFor(post, origin(startLine), origin(block.endLine))) continue;
    for (; next < startLine; next++) add(lineAt(next), next);
    for (const piece of ['\n', `${placeholders.keep(restore(html).html)}\n`, '\n']) add(piece, startLine);
    const below = blocks[index + 1]?.startLine ?? lineStarts.length;
    for (next = block.endLine; next < below && attributeLine.test(lineAt(next)); next++);
  }
  for (; next < lineStarts.length; next++) add(lineAt(next), next);
  if (/[\r\n]$/.test(pieces.at(-1)!)) add('', next);
  return { text: pieces.join(''), lines: origins };
}

/** Whether the HTML of a block is where the block is written: that of footnotes, for example, is not. */
function isInPlace({ startLine, endLine }: MarkdownBlock, next: number): boolean {
  return startLine >= next && endLine > startLine;
}

/** Whether links elsewhere may need what is defined on these lines of the document. */
function definesFor(post: Post, startLine: number, endLine: number): boolean {
  return blocksWithin(post, { startLine, endLine }).some(({ defines }) => defines);
}
