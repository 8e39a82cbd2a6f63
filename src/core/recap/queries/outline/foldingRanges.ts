import { lastWrittenLine } from '../../../text.js';
import { isListed, partsWithin, type AnyPart } from '../../model/parts.js';
import type { Recap } from '../../model/recap.js';

/** Lines that can be folded away but for the first; zero-based, both included. */
export interface FoldingLines {
  readonly start: number;
  readonly end: number;
}

/**
 * Days and talks that the editor's own Markdown folding, which goes by headings and their levels, does not know: list items,
 * lines, headings without a space, days whose talks are on the level of the day.
 */
export function foldingLinesOf(recap: Recap): readonly FoldingLines[] {
  return partsWithin(recap)
    .filter((part) => part.kind !== 'section' && !isFoldedByLevel(recap, part))
    .map(({ range: { start, end } }) => ({
      start: start.line,
      // Blank lines at the end stay in sight, as with the editor's own folding.
      end: lastWrittenLine(recap.source, start.line, end.line),
    }))
    .filter(({ start, end }) => end > start);
}

function isFoldedByLevel({ linesLackingSpace }: Recap, part: AnyPart): boolean {
  if (isListed(part) || (part.kind === 'day' && part.form === 'line')) return false;
  if (linesLackingSpace.includes(part.headingRange.start.line)) return false;
  return part.parts.every(({ level }) => level > part.level);
}
