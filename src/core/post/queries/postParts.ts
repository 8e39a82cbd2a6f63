import type { Span } from '../../text.js';
import { firstBlockFrom } from './blockAt.js';
import type { Block, Heading } from '../blocks/block.js';
import type { Autolink, Inline, Link } from '../inlines/inline.js';
import { baseOf, type ParsedPart, type Post } from '../post.js';

/** A part of a post's content; its offsets are relative to `base`. */
export interface PlacedPart {
  readonly block: Block;
  readonly base: number;
  readonly parsed: ParsedPart;
}

/** The headings that begin a section: those in lists, quotes, footnotes and definitions do not. */
export function sectionHeadings({ headings }: Pick<Post, 'headings'>): readonly Heading[] {
  return headings.filter(({ nested }) => !nested);
}

/** The parts of a post, in document order; only those of blocks that reach into some lines, zero-based and inclusive. */
export function* partsOf(post: Post, line = 0, endLine = Infinity): Generator<PlacedPart> {
  const { blocks } = post;
  for (let index = firstBlockFrom(blocks, line); index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.line > endLine) return;
    const base = baseOf(post, block);
    for (const parsed of post.contentOf(block)) yield { block, base, parsed };
  }
}

/** An element of inline Markdown; its offsets are relative to `base`. */
export interface PlacedInline<Kind extends Inline = Inline> extends PlacedPart {
  readonly inline: Kind;
}

/**
 * All elements of a post, including those in links and emphasis but not those in an image's text, in document order.
 */
export function* inlinesOf(post: Post): Generator<PlacedInline> {
  for (const { block, base, parsed } of partsOf(post))
    for (const inline of within(parsed.inlines)) yield { block, base, parsed, inline };
}

/** The elements and those nested in them, except those in an image's text, in document order. */
export function within(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.some(hasInner) ? inlines.flatMap((inline) => [inline, ...within(innerOf(inline))]) : inlines;
}

function hasInner(inline: Inline): boolean {
  return innerOf(inline).length > 0;
}

function innerOf(inline: Inline): readonly Inline[] {
  return 'children' in inline && inline.kind !== 'image' ? inline.children : noInlines;
}

const noInlines: readonly Inline[] = [];

/** All links, images and addresses in the text of a post, in document order. */
export function* linksOf(post: Post): Generator<PlacedInline<Link | Autolink>> {
  for (const { block, base, parsed } of partsOf(post))
    for (const inline of within(parsed.inlines)) if (isLink(inline)) yield { block, base, parsed, inline };
}

export function isLink(inline: Inline): inline is Link | Autolink {
  const { kind } = inline;
  return kind === 'link' || kind === 'image' || kind === 'autolink' || kind === 'bareLink';
}

/** Converts a span of a block's content to a span of the text. */
export function placedSpan(base: number, { start, end }: Span): Span {
  return { start: base + start, end: base + end };
}
