import { blockAt } from './blockAt.js';
import type { Heading } from '../blocks/block.js';
import { lineOf } from '../../text.js';
import { baseOf, type Post } from '../post.js';
import type { PlacedPart } from './postParts.js';

/** The content of a heading. `undefined` for one whose space is missing: to Markdown, that is a paragraph. */
export function headingPart(post: Post, { line }: Heading): PlacedPart | undefined {
  const block = blockAt(post.blocks, line);
  if (!block) return undefined;
  const base = baseOf(post, block);
  const parsed = post
    .contentOf(block)
    .find(({ part }) => part.kind === 'heading' && lineOf(post.source, base + part.lines[0]!.start) === line);
  return parsed && { block, base, parsed };
}
