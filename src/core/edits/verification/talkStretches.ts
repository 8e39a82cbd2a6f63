import type { TextPart } from '../../post/blocks/blockContent.js';
import { placedSpan } from '../../post/queries/postParts.js';
import { baseOf, type ParsedPart, type Post } from '../../post/post.js';
import type { Block } from '../../post/blocks/block.js';
import { partsWithin } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { lineOf } from '../../text.js';

/** The lines, zero-based, on which talks begin that are lines of their own: a paragraph can hold several. */
export function talkLinesOf(recap: Recap): ReadonlySet<number> {
  const own = partsWithin(recap).filter((part) => part.kind === 'talk' && part.form === 'line');
  return new Set(own.map(({ headingRange }) => headingRange.start.line));
}

/**
 * A part of a block as what can be moved by itself: a paragraph of several talks as one stretch for each, without what breaks
 * the line after it, other parts as they are.
 */
export function stretchesOf(
  post: Post,
  block: Block,
  parsed: ParsedPart,
  talkLines: ReadonlySet<number>,
): readonly ParsedPart[] {
  const { part, inlines } = parsed;
  if (part.kind !== 'paragraph' || part.lines.length < 2 || talkLines.size === 0) return [parsed];
  const base = baseOf(post, block);
  const begins = (index: number): boolean =>
    index === 0 || talkLines.has(lineOf(post.source, base + part.lines[index]!.start));
  const starts = part.lines.flatMap((_, index) => (begins(index) ? [index] : []));
  const isTorn = starts.some((index) => {
    const { start } = part.lines[index]!;
    return inlines.some((inline) => inline.start < start && start < inline.end);
  });
  if (starts.length < 2 || isTorn) return [parsed];
  return starts.map((from, index) => {
    const lines = part.lines.slice(from, starts[index + 1]);
    const isLast = index === starts.length - 1;
    const own = { ...part, lines: isLast ? lines : withoutBreak(post, base, lines) };
    const end = lines.at(-1)!.end;
    return {
      ...parsed,
      part: own,
      inlines: inlines.filter((inline) => inline.start >= lines[0]!.start && inline.start < end),
    };
  });
}

function withoutBreak({ source }: Post, base: number, lines: TextPart['lines']): TextPart['lines'] {
  const last = lines.at(-1)!;
  const { start, end } = placedSpan(base, last);
  const mark = /(?:[ \t]+|\\)$/.exec(source.text.slice(start, end))?.[0] ?? '';
  return [...lines.slice(0, -1), { start: last.start, end: last.end - mark.length }];
}
