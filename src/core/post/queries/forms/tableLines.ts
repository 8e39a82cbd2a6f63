import type { Post } from '../../post.js';
import { blockAt } from '../blockAt.js';

/** The lines of a table, zero-based: its rows, the header first, and its second line, which makes it a table. */
export interface TableLines {
  readonly rows: readonly number[];
  readonly delimiter: number;
}

/** The table, a block of its own, that a line is in, zero-based. */
export function tableLinesAt({ blocks }: Pick<Post, 'blocks'>, line: number): TableLines | undefined {
  const block = blockAt(blocks, line);
  if (block?.kind !== 'table') return undefined;
  const below = Array.from({ length: block.endLine - block.line - 1 }, (_, index) => block.line + 2 + index);
  return { rows: [block.line, ...below], delimiter: block.line + 1 };
}
