import { lineOf } from '../../../text.js';
import { blockAt } from '../blockAt.js';
import { baseOf, type Post } from '../../post.js';

/** Whether an item of a list begins on a line, zero-based, in no other container than other items. */
export function startsItem(post: Post, line: number): boolean {
  const block = blockAt(post.blocks, line);
  if (block?.kind !== 'list') return false;
  const base = baseOf(post, block);
  return post
    .contentOf(block)
    .some(({ part }) => part.kind === 'item' && lineOf(post.source, base + part.span.start) === line);
}
