import { blockAt } from './blockAt.js';
import { isText } from '../parsedContent.js';
import { baseOf, type Post } from '../post.js';
import type { TextPart } from '../blocks/blockContent.js';
import type { PlacedPart } from './postParts.js';

/** The first part with inline structure that has text on a line, zero-based. */
export function textPartAt(post: Post, line: number): PlacedPart | undefined {
  return textPartsAt(post, line)[0];
}

/** All such parts, in their order: of a table row its cells. */
export function textPartsAt(post: Post, line: number): readonly PlacedPart[] {
  const { source } = post;
  const block = blockAt(post.blocks, line);
  if (!block) return [];
  const base = baseOf(post, block);
  const from = source.lineStarts[line]! - base;
  const to = (source.lineStarts[line + 1] ?? source.text.length + 1) - base;
  const isOn = (part: TextPart): boolean => part.lines.some(({ start }) => start >= from && start < to);
  return post
    .contentOf(block)
    .filter(({ part }) => isText(part) && isOn(part))
    .map((parsed) => ({ block, base, parsed }));
}
