import type { Block } from '../blocks/block.js';

/** The top-level block that a line belongs to; lines are zero-based. */
export function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  const block = blocks[firstBlockFrom(blocks, line)];
  return block && block.line <= line ? block : undefined;
}

/** The index of the first block that ends on a line or after it; the number of blocks where there is none. */
export function firstBlockFrom(blocks: readonly Block[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.endLine < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
