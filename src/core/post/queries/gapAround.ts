import type { Post } from '../post.js';
import { blockAt } from './blockAt.js';

/** Line ends before and after what is added to a post, so that it is apart from its neighbours. */
export interface Gap {
  readonly before: string;
  readonly after: string;
}

/** For what is added within a text. */
export const noGap: Gap = { before: '', after: '' };

/**
 * The line ends that a block of its own on a line, zero-based, needs to be apart from its neighbours. Below a heading it
 * needs none.
 */
export function gapAround({ blocks }: Post, line: number, lineEnd: string): Gap {
  const above = blockAt(blocks, line - 1);
  return {
    before: above !== undefined && above.kind !== 'heading' ? lineEnd : '',
    after: blockAt(blocks, line + 1) === undefined ? '' : lineEnd,
  };
}
