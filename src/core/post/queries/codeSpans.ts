import type { Span } from '../../text.js';
import { partsOf, placedSpan, within } from './postParts.js';
import type { Post } from '../post.js';

/** What of a post is code: blocks, spans, and what shortcodes such as `highlight` take as it is. In document order. */
export function codeSpansOf(post: Post): readonly Span[] {
  const { text, lineStarts } = post.source;
  const spans: Span[] = [];
  for (const line of post.opaque.code)
    spans.push({ start: lineStarts[line]!, end: lineStarts[line + 1] ?? text.length });
  for (const { base, parsed } of partsOf(post)) {
    const { part, inlines } = parsed;
    if (part.kind === 'code')
      spans.push(placedSpan(base, { start: part.lines[0]!.start, end: part.lines.at(-1)!.end }));
    for (const inline of within(inlines)) if (inline.kind === 'code') spans.push(placedSpan(base, inline));
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether an offset is in one of some spans, which are in order; one in another, too, counts as a part of that. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && spans[low - 1]!.end > offset;
}
