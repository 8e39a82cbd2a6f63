import type { AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { lineCount, lineOf, offsetAt } from '../../text.js';
import { partsIn, type DropPosition } from './dropPosition.js';
import { endOfPart, endOfText } from './partRuns.js';

/** A position in the text. */
export interface InsertionPoint extends DropPosition {
  /** The part that will be above, among those that stay. */
  readonly above: AnyPart | undefined;
  readonly offset: number;
  /** Whether that is the end of a line, after a part or the first lines of what will hold it; else the start of `before`. */
  readonly isAfter: boolean;
  /** The line, zero-based, that what is inserted would begin on. */
  readonly line: number;
}

/** Where parts go when they are moved to a position; `before` is not one of them. */
export function insertionPointFor(
  recap: Recap,
  { holder, before }: DropPosition,
  moved: readonly AnyPart[],
): InsertionPoint {
  const { source } = recap;
  const siblings = partsIn(recap, holder);
  const others = siblings.filter((part) => !moved.includes(part));
  const above = others[(before ? others.indexOf(before) : others.length) - 1];
  if (before && !above) {
    const { start } = before.range;
    return { holder, before, above, offset: offsetAt(source, start), isAfter: false, line: start.line };
  }
  const first = above?.range.start.line ?? holder?.range.start.line ?? 0;
  let last = above?.range.end.line ?? endOfOwnLines(recap, holder, siblings[0]);
  // What is moved out of the part above is not there any more.
  for (let index = moved.length - 1; index >= 0; index--) {
    const { start, end } = moved[index]!.range;
    if (start.line > first && end.line >= last) last = Math.min(last, start.line - 1);
  }
  const offset = above?.range.end.line === last ? endOfPart(recap.post, above) : endOfText(source, first, last);
  return { holder, before, above, offset, isAfter: true, line: lineOf(source, offset) + 1 };
}

/** The last line, zero-based, of what a day or section holds before its first part. */
function endOfOwnLines({ source }: Recap, holder: AnyPart | undefined, first: AnyPart | undefined): number {
  if (!holder) return lineCount(source) - 1;
  return first ? first.range.start.line - 1 : holder.range.end.line;
}
