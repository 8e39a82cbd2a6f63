import type { Block } from './blocks/block.js';
import type { Post } from './post.js';

/** The top-level block on a line, zero-based; `undefined` on a blank line between blocks. */
export function blockAt({ blocks }: Post, line: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.endLine < line) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && block.line <= line ? block : undefined;
}
