import { say } from '../../problem.js';
import { readDayName } from '../../recap/days/dayHeading.js';
import { daysOf, type Day, type Recap } from '../../recap/model/recap.js';
import { lineAt, type Position, type TextEdit } from '../../text.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { readEdited } from '../verification/tryEdits.js';

/**
 * Gives the days that have a number in digits, as "Day 3", the numbers in the order in which they stand, one after the other
 * from the lowest on. Nothing else in their headings changes, dates and weekdays neither.
 */
export function renumberDays(recap: Recap): EditResult {
  const numbered = daysOf(recap).flatMap((day) => numberOf(recap, day) ?? []);
  const lowest = Math.min(...numbered.map(({ number }) => number));
  const edits = numbered.flatMap(({ number, start }, index): readonly TextEdit[] => {
    if (number === lowest + index) return [];
    const end = { line: start.line, character: start.character + String(number).length };
    return [{ range: { start, end }, newText: String(lowest + index) }];
  });
  if (numbered.length === 0) return refuse(say('No day of this post has a number in its heading.'));
  const { start } = numbered[0]!;
  const selection = { start, end: start };
  if (edits.length === 0) return { kind: 'edit', edits, selection, after: recap };
  const after = readEdited(recap, edits);
  const found = daysOf(after).flatMap((day) => numberOf(after, day) ?? []);
  const isRight = found.length === numbered.length && found.every(({ number }, index) => number === lowest + index);
  return isRight ? { kind: 'edit', edits, selection, after } : refuse(readOtherwise);
}

interface DayNumber {
  readonly number: number;
  readonly start: Position;
}

/** The digits of a day's number: the first ones in its heading that are it. */
function numberOf({ source, options }: Recap, { title, headingRange }: Day): DayNumber | undefined {
  const number = readDayName(title, options.dayWords)?.ordinal;
  if (number === undefined) return undefined;
  const digits = new RegExp(`(?<!\\d)${number}(?!\\d)`);
  // An underlined heading may have several lines.
  for (let { line } = headingRange.start; line <= headingRange.end.line; line++) {
    const character = lineAt(source, line).search(digits);
    if (character >= 0) return { number, start: { line, character } };
  }
  return undefined;
}
