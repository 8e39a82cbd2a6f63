import type { AnyPart } from '../recap/parts.js';
import type { Recap } from '../recap/recap.js';
import { lineOf, offsetAt } from '../text.js';
import { partsIn, type Landing } from './landing.js';
import { endOfText } from './stretch.js';

/** A landing in the text. */
export interface Place extends Landing {
  /** The part that will stand above, among those that stay. */
  readonly above: AnyPart | undefined;
  readonly offset: number;
  /** Whether that is the end of a line, behind a part or the first lines of what will hold it; else the start of `before`. */
  readonly isBehind: boolean;
  /** The line, zero-based, that what is inserted would begin on. */
  readonly line: number;
}

/** Where parts go that are to stand at a landing; `before` is none of them. */
export function placeFor(recap: Recap, { holder, before }: Landing, moved: readonly AnyPart[]): Place {
  const { source } = recap;
  const siblings = partsIn(recap, holder);
  const others = siblings.filter((part) => !moved.includes(part));
  const above = others[(before ? others.indexOf(before) : others.length) - 1];
  if (before && !above) {
    const { start } = before.range;
    return { holder, before, above, offset: offsetAt(source, start), isBehind: false, line: start.line };
  }
  const offset = above
    ? endOfText(source, above.range.start.line, above.range.end.line)
    : endOfOwnText(recap, holder, siblings[0]);
  return { holder, before, above, offset, isBehind: true, line: lineOf(source, offset) + 1 };
}

/** Behind what a day or section holds before its first part. */
function endOfOwnText({ source }: Recap, holder: AnyPart | undefined, first: AnyPart | undefined): number {
  if (!holder) return source.text.length;
  const end = first ? first.range.start.line - 1 : holder.range.end.line;
  return endOfText(source, holder.range.start.line, end);
}
