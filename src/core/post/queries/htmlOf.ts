import { joinLines, joinedOffset, sourceOffset } from '../inlines/inlineText.js';
import type { Post } from '../post.js';
import { partsOf, within } from './postParts.js';

/** A block of raw HTML or an inline tag. */
export interface HtmlText {
  /** Without what lists and quotes put before its lines, which are joined by `\n`. */
  readonly text: string;
  /** Where an offset of `text` is in the post's text. */
  readonly offsetAt: (offset: number) => number;
}

/** The raw HTML of a post, in document order: blocks and inline tags. */
export function* htmlOf(post: Post): Generator<HtmlText> {
  const { text: written } = post.source;
  for (const { base, parsed } of partsOf(post)) {
    const { part, inlines } = parsed;
    const tags = within(inlines).filter(({ kind }) => kind === 'html');
    if (!('lines' in part) || (part.kind !== 'html' && tags.length === 0)) continue;
    const joined = joinLines(written, base, part.lines);
    const html = (from: number, to: number): HtmlText => ({
      text: joined.text.slice(from, to),
      offsetAt: (offset) => base + sourceOffset(joined, from + offset),
    });
    if (part.kind === 'html') yield html(0, joined.text.length);
    for (const { start, end } of tags) yield html(joinedOffset(joined, start), joinedOffset(joined, end - 1) + 1);
  }
}
