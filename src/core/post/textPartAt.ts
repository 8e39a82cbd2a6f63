import { isText } from './parsedContent.js';
import { baseOf, type Post } from './post.js';
import type { TextPart } from './blocks/blockContent.js';
import type { PlacedPart } from './postParts.js';

/** The first part with inline structure that has text on a line, zero-based. */
export function textPartAt(post: Post, line: number): PlacedPart | undefined {
  const { blocks, source } = post;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.endLine < line) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  if (!block || block.line > line) return undefined;
  const base = baseOf(post, block);
  const from = source.lineStarts[line]! - base;
  const to = (source.lineStarts[line + 1] ?? source.text.length + 1) - base;
  const isOn = (part: TextPart): boolean => part.lines.some(({ start }) => start >= from && start < to);
  const parsed = post.contentOf(block).find(({ part }) => isText(part) && isOn(part));
  return parsed && { block, base, parsed };
}
