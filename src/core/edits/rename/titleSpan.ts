import type { Inline } from '../../post/inlines/inline.js';
import type { Post } from '../../post/post.js';
import { placedSpan, type PlacedPart } from '../../post/queries/postParts.js';
import { textPartsAt } from '../../post/queries/textPartAt.js';
import { textPieces } from '../../post/queries/textPieces.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { offsetAt, rangeOf, type Range, type Span } from '../../text.js';

/** A title as it is written, in offsets of the post's text, and the text part that it is in: the paragraph, the cell. */
export interface PlacedTitle {
  readonly placed: PlacedPart;
  readonly span: Span;
}

/**
 * Where a part's title is written, without its link, numbering, marks, and names; `undefined` where that is not clear. It may
 * go over several lines.
 */
export function titleRange(recap: Recap, part: AnyPart): Range | undefined {
  const span = placedTitle(recap, part)?.span;
  return span && rangeOf(recap.source, span.start, span.end);
}

/** Of several cells of a row that contain the title, the one that is nothing else. */
export function placedTitle({ post, source }: Recap, { headingRange, title }: AnyPart): PlacedTitle | undefined {
  const within = { start: offsetAt(source, headingRange.start), end: offsetAt(source, headingRange.end) };
  const found = textPartsAt(post, headingRange.start.line).flatMap((placed): readonly PlacedTitle[] => {
    const span = titleSpan(post, placed, title, within);
    return span ? [{ placed, span }] : [];
  });
  return found.find(({ placed }) => readingIn(post, placed, within) === title) ?? found[0];
}

/** The span of a title in a text part, in offsets of the post's text. Marks within the title belong to it. `within`: such offsets, too. */
export function titleSpan({ source }: Post, placed: PlacedPart, title: string, within: Span): Span | undefined {
  if (title === '') return undefined;
  const { base, parsed } = placed;
  const read = readCharacters(source.text, placed);
  const reading = read.map(({ text }) => text).join('');
  const spans: { readonly span: Span; readonly isLinked: boolean }[] = [];
  for (let at = reading.indexOf(title); at >= 0; at = reading.indexOf(title, at + 1)) {
    const characters = read.slice(at, at + title.length);
    const [first, last] = [characters[0]!, characters.at(-1)!];
    // A character of code or of an address is written as a part of a whole.
    if (!first.isFirst || !last.isLast || base + first.start < within.start || base + last.end > within.end) continue;
    const span = withMarks(parsed.inlines, { start: first.start, end: last.end });
    if (span) spans.push({ span, isLinked: characters.every(({ isLinked }) => isLinked) });
  }
  const found = spans.find(({ isLinked }) => isLinked) ?? spans[0];
  return found && placedSpan(base, found.span);
}

/** What a span of a text part reads as. Offsets are those of the post's text. */
export function readingIn({ source }: Post, placed: PlacedPart, { start, end }: Span): string {
  const { base } = placed;
  return readCharacters(source.text, placed)
    .filter((character) => base + character.start >= start && base + character.end <= end)
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** A UTF-16 code unit of what a text reads as, and the span that it is written as. */
interface Character extends Span {
  readonly text: string;
  readonly isLinked: boolean;
  /** Whether it is the first, or the last, that is written as this span. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The characters that a text part reads as, with single spaces, without images. */
function readCharacters(written: string, { base, parsed }: PlacedPart): readonly Character[] {
  const characters = textPieces(written, base, parsed)
    .filter(({ isAlternative }) => !isAlternative)
    .flatMap(({ kind, text, start, end, link }): Character[] =>
      text.split('').map((character, index) => {
        const isWritten = kind === 'text';
        return {
          text: /\s/.test(character) ? ' ' : character,
          start: isWritten ? start + index : start,
          end: isWritten ? start + index + 1 : end,
          isLinked: link !== undefined,
          isFirst: isWritten || index === 0,
          isLast: isWritten || index === text.length - 1,
        };
      }),
    );
  return characters.filter(({ text }, index) => text !== ' ' || characters[index - 1]?.text !== ' ');
}

/**
 * A span with the marks of the emphasis and links that it contains; marks around all of it are not part of it. `undefined`
 * where it contains only a part of something that has marks.
 */
function withMarks(inlines: readonly Inline[], span: Span): Span | undefined {
  let { start, end } = span;
  for (const inline of inlines) {
    if (inline.end <= span.start || inline.start >= span.end || !('children' in inline)) continue;
    const inner = 'inner' in inline ? inline.inner : inline.label;
    const containsSpan = inner.start <= span.start && span.end <= inner.end;
    if (containsSpan) return withMarks(inline.children, span);
    if (inner.start < span.start || inner.end > span.end) return undefined;
    start = Math.min(start, inline.start);
    end = Math.max(end, inline.end);
  }
  return { start, end };
}
