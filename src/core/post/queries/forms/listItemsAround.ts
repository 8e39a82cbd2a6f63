import { lineOf } from '../../../text.js';
import { baseOf, type Post } from '../../post.js';
import { blockAt } from '../blockAt.js';

/**
 * The lines, zero-based, on which the items of a list begin: of the innermost one that has an item on a line. `undefined` where
 * no item of a list begins there.
 */
export function listItemsAround(post: Post, line: number): readonly number[] | undefined {
  const block = blockAt(post.blocks, line);
  if (block?.kind !== 'list') return undefined;
  const base = baseOf(post, block);
  /** The lists that the item before is in, the outermost first. */
  const open: { readonly depth: number; readonly lines: number[] }[] = [];
  let found: readonly number[] | undefined;
  for (const { part } of post.contentOf(block)) {
    if (part.kind !== 'item') continue;
    while (open.length > 0 && open.at(-1)!.depth > part.depth) open.pop();
    if (open.at(-1)?.depth !== part.depth) open.push({ depth: part.depth, lines: [] });
    const { lines } = open.at(-1)!;
    lines.push(lineOf(post.source, base + part.span.start));
    if (lines.at(-1) === line) found = lines;
  }
  return found;
}
