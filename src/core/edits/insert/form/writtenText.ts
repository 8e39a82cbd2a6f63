import type { Post } from '../../../post/post.js';
import { placedSpan, within, type PlacedPart } from '../../../post/queries/postParts.js';
import { textPartAt } from '../../../post/queries/textPartAt.js';
import { lineRange, offsetAt, type Span } from '../../../text.js';

/** What is written between two offsets, each link by its text alone, without images. `placed`: the text part that it is in. */
export function withoutLinkMarks({ source }: Post, placed: PlacedPart | undefined, { start, end }: Span): string {
  let text = '';
  let done = start;
  for (const mark of placed ? linkMarks(placed) : []) {
    if (mark.end <= done || mark.start >= end) continue;
    text += source.text.slice(done, Math.max(done, mark.start));
    done = Math.min(end, mark.end);
  }
  return text + source.text.slice(done, end);
}

/** The same of a whole line, zero-based, with what comes before its text. */
export function lineWithoutLinkMarks(post: Post, line: number): string {
  const { start, end } = lineRange(post.source, line);
  const span = { start: offsetAt(post.source, start), end: offsetAt(post.source, end) };
  return withoutLinkMarks(post, textPartAt(post, line), span);
}

/** What makes links of texts, and whole images, in order. */
function linkMarks({ base, parsed }: PlacedPart): readonly Span[] {
  return within(parsed.inlines)
    .flatMap((inline): readonly Span[] => {
      if (inline.kind === 'image') return [inline];
      if (inline.kind !== 'link') return [];
      const { start, end, label } = inline;
      return [
        { start, end: label.start },
        { start: label.end, end },
      ];
    })
    .map((span) => placedSpan(base, span))
    .sort((a, b) => a.start - b.start);
}
