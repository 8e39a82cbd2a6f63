import { lineOf } from '../../text.js';
import { blockAt } from './blockAt.js';
import { baseOf, type Post } from '../post.js';

/** Whether an item of a list, itself in no other container, begins on a line, zero-based. */
export function startsItem(post: Post, line: number): boolean {
  const block = blockAt(post.blocks, line);
  if (block?.kind !== 'list') return false;
  const base = baseOf(post, block);
  return post
    .contentOf(block)
    .some(
      ({ part }) => part.kind === 'item' && part.depth === 0 && lineOf(post.source, base + part.span.start) === line,
    );
}
