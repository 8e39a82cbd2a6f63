import type { Range } from '../../text.js';
import { partsSelected } from '../model/parts.js';
import type { Correction } from '../model/readingOptions.js';
import type { Recap } from '../model/recap.js';
import { candidateAt } from './candidatesIn.js';

/**
 * The lines, zero-based, of what a selection is about, where its author says what that is: the headings, talks and days that it
 * reaches, an item, row or line at its start that may be a talk, else the part that it is in.
 */
export function linesToMark(recap: Recap, selection: Range, kind: Correction['kind']): readonly number[] {
  const parts = partsSelected(recap, selection);
  const { line } = selection.start;
  const isReached = parts.some(({ headingRange: { start, end } }) => start.line >= line || end.line >= line);
  const candidate = kind === 'talk' && !isReached ? candidateAt(recap, line) : undefined;
  return candidate ? [candidate.line] : parts.map(({ headingRange }) => headingRange.start.line);
}
