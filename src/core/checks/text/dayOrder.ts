import { renumberDays } from '../../edits/rename/renumberDays.js';
import { say, type Fix, type Message, type Problem } from '../../problem.js';
import { readDayName, type DayName } from '../../recap/days/dayHeading.js';
import type { Day, Recap } from '../../recap/model/recap.js';
import type { TextCheck } from './textPage.js';

/** Days whose numbers or dates run backwards, or that are there twice. */
export const dayOrder: TextCheck = {
  codes: ['day-order'],
  check: ({ recap }) => {
    const pairs = neighbours(recap);
    const found = pairs.flatMap(({ before, day }) => {
      const message = faultOf(before, day);
      return message ? [{ day, message }] : [];
    });
    if (found.length === 0) return [];
    const mayNumber = pairs.length < mostDays && pairs.every(({ before, day }) => isForNumbers(before, day));
    const fixes = mayNumber ? renumber(recap) : [];
    return found.map(({ day: { part }, message }): Problem => {
      return { code: 'day-order', severity: 'information', message, range: part.headingRange, fixes };
    });
  },
};

/** The edit is verified by reading the edited text: a text with more days is not that of one conference. */
const mostDays = 15;

interface NamedDay {
  readonly part: Day;
  readonly name: DayName;
}

/** Days that follow each other, with nothing of a higher rank between them, as another conference. */
function neighbours(recap: Recap): readonly { readonly before: NamedDay; readonly day: NamedDay }[] {
  let before: NamedDay | undefined;
  return recap.parts.flatMap((part) => {
    if (part.kind !== 'day') {
      if (before && part.level < before.part.level) before = undefined;
      return [];
    }
    const name = readDayName(part.title, recap.options.dayWords);
    const day = name && { part, name };
    const pair = before && day ? [{ before, day }] : [];
    before = day;
    return pair;
  });
}

function faultOf(before: NamedDay, { part, name }: NamedDay): Message | undefined {
  const { part: other, name: earlier } = before;
  const line = String(other.headingRange.start.line + 1);
  if (part.title.toLowerCase() === other.title.toLowerCase()) return say('This day already occurs in line {0}.', line);
  const [first, second] = [earlier.ordinal, name.ordinal];
  // "The last day" has no number.
  const areNumbers = first !== undefined && second !== undefined && first >= 0 && second >= 0;
  if (areNumbers && second < first) return say('Day {0} comes after day {1}.', String(second), String(first));
  const days = daysBetween(before, { part, name });
  if (days !== undefined && days < 0) return say('The date of this day is before that of the day in line {0}.', line);
  if (!areNumbers || days === undefined || (days === 0) === (first === second)) return undefined;
  return first === second
    ? say('Day {0} already occurs in line {1}, with a different date.', String(second), line)
    : say('The day in line {0} has the same date.', line);
}

/** Further apart are those of two years, of which one is not told. */
const longest = 180;

/** Days from one date to the other, where both headings tell one. */
function daysBetween(a: NamedDay, b: NamedDay): number | undefined {
  if (!a.name.date || !b.name.date || a.part.date === undefined || b.part.date === undefined) return undefined;
  const days = Math.round((Date.parse(b.part.date) - Date.parse(a.part.date)) / 86_400_000);
  return Math.abs(days) > longest ? undefined : days;
}

/** Whether numbers can put two days right: their dates are, and if they have the same number, that is a fault. */
function isForNumbers(before: NamedDay, day: NamedDay): boolean {
  const days = daysBetween(before, day);
  if (days !== undefined && days <= 0) return false;
  return before.name.ordinal !== day.name.ordinal || faultOf(before, day) !== undefined;
}

function renumber(recap: Recap): readonly Fix[] {
  const result = renumberDays(recap);
  if (result.kind !== 'edit' || result.edits.length === 0) return [];
  return [{ title: say('Number the days in their present order'), edits: result.edits, safe: false }];
}
