import { firstBlockFrom } from './blockAt.js';
import type { Block } from '../blocks/block.js';
import type { Inline } from '../inlines/inline.js';
import type { Post } from '../post.js';

/** Some lines of a post, zero-based; `endLine` is exclusive. */
export interface LineInterval {
  readonly startLine: number;
  readonly endLine: number;
}

/** The blocks that have at least one of these lines, in document order. */
export function blocksWithin({ blocks }: Pick<Post, 'blocks'>, { startLine, endLine }: LineInterval): readonly Block[] {
  const first = firstBlockFrom(blocks, startLine);
  let end = first;
  while (end < blocks.length && blocks[end]!.line < endLine) end++;
  return blocks.slice(first, end);
}

/** All inline elements of some blocks, those in an image's text included. */
export function* allInlinesOf(post: Post, blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) for (const { inlines } of post.contentOf(block)) yield* withDescendants(inlines);
}

function* withDescendants(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* withDescendants(inline.children);
  }
}
