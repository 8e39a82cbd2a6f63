import type { Span } from '../../../text.js';
import { partsOf, placedSpan } from '../postParts.js';
import type { Post } from '../../post.js';

/** The text after the marks of each opening fence, in document order; offsets count in the whole text. */
export function* fenceInfosOf(post: Post): Generator<Span> {
  const { text } = post.source;
  for (const { base, parsed } of partsOf(post)) {
    const { part } = parsed;
    if (part.kind !== 'code' || !part.isFenced) continue;
    const { start, end } = placedSpan(base, part.lines[0]!);
    const mark = text[start]!;
    let after = start;
    while (after < end && text[after] === mark) after++;
    yield { start: after, end };
  }
}
