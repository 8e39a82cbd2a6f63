import type { Span } from '../../text.js';
import type { Inline } from './inline.js';

/**
 * Converts the offsets of an element that was just parsed, and of those in it. Changes it in place: copies of all elements
 * would be most of what parsing a long post leaves to the garbage collector.
 */
export function placeInline(inline: Inline, place: (offset: number) => number): void {
  placeSpan(inline, place);
  switch (inline.kind) {
    case 'link':
    case 'image': {
      const { label, target, children } = inline;
      placeInnerSpan(label, place);
      placeInnerSpan(target.kind === 'inline' ? target.address : target.labelSpan, place);
      for (const child of children) placeInline(child, place);
      break;
    }
    case 'autolink':
    case 'bareLink':
      placeSpan(inline.address, place);
      break;
    case 'emphasis':
    case 'strong':
    case 'deletion':
      placeInnerSpan(inline.inner, place);
      for (const child of inline.children) placeInline(child, place);
      break;
    default:
  }
}

type OpenSpan = { -readonly [Key in keyof Span]: Span[Key] };

/** A span that ends before a mark, such as a label: its end is the start of the mark. */
function placeInnerSpan(span: OpenSpan, place: (offset: number) => number): void {
  span.start = place(span.start);
  span.end = place(span.end);
}

/** An end belongs to the line of the preceding character. */
function placeSpan(span: OpenSpan, place: (offset: number) => number): void {
  const { start, end } = span;
  span.start = place(start);
  span.end = end > start ? place(end - 1) + 1 : span.start;
}
