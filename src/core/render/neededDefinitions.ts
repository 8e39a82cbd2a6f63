import type { Block } from '../post/blocks/block.js';
import { allInlinesOf, blocksWithin, type LineInterval } from '../post/queries/blocksWithin.js';
import { normaliseLabel } from '../post/inlines/inline.js';
import type { Post } from '../post/post.js';
import type { RenderedBlock } from './renderedRecap.js';

/** The definitions that links in some lines of a post refer to, as Markdown; empty if there are none. */
export function neededDefinitions(post: Post, lines: LineInterval): string {
  if (post.definitions.size === 0) return '';
  const needed = new Set<Block>();
  for (const inline of allInlinesOf(post, blocksWithin(post, lines))) {
    if (!('target' in inline) || inline.target.kind !== 'reference') continue;
    const definition = post.definitions.get(normaliseLabel(inline.target.label));
    if (definition) needed.add(definition.block);
  }
  // In document order, since of two definitions with the same label the first counts.
  const blocks = [...needed].sort((a, b) => a.line - b.line);
  return blocks.map((block) => textOf(post, block)).join('\n');
}

/**
 * Whether everything that a post defines is in blocks of its own, which publish nothing. `rendered` are the blocks that are
 * published. Definitions in quotes and lists, or inside a shortcode, cannot be moved.
 */
export function definesApart(post: Post, rendered: readonly RenderedBlock[]): boolean {
  let next = 0;
  for (const { kind, line, endLine, defines } of post.blocks) {
    if (!defines) continue;
    while (next < rendered.length && rendered[next]!.endLine <= line) next++;
    const isPublished = (rendered[next]?.startLine ?? Infinity) <= endLine;
    if (kind === 'definition' ? isPublished : kind !== 'footnote') return false;
  }
  return true;
}

function textOf({ source: { text, lineStarts } }: Post, { line, endLine }: Block): string {
  return text.slice(lineStarts[line], lineStarts[endLine + 1] ?? text.length);
}
