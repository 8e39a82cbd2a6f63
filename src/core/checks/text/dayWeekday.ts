import { laterDateIn } from '../../edits/insert/day/nextDate.js';
import { laterWeekday } from '../../edits/insert/day/nextDayTitle.js';
import type { Replacement } from '../../edits/insert/day/titleWords.js';
import { say, type Fix } from '../../problem.js';
import { contradicts, writtenDates } from '../../recap/days/dayDates.js';
import { readDayName, type DayName } from '../../recap/days/dayHeading.js';
import { toIsoDate, weekdayOf, type DayNumber } from '../../recap/days/dayNumber.js';
import { publishedDate } from '../../recap/days/publishedDate.js';
import { daysOf, type Day, type Recap } from '../../recap/model/recap.js';
import { lineAt, type TextEdit } from '../../text.js';
import type { TextCheck } from './textPage.js';

/** Days whose weekday is not that of their date. */
export const dayWeekday: TextCheck = {
  codes: ['day-weekday'],
  check: ({ recap }) => {
    const days = namedDays(recap);
    return days.flatMap((day, index) => {
      if (!contradicts(day.name, day.date)) return [];
      const message = say('The weekday does not match the date.');
      const severity = day.name.date?.year === undefined ? 'information' : 'warning';
      const range = day.part.headingRange;
      return [{ code: 'day-weekday', severity, message, range, fixes: fixesOf(recap, days, index) }];
    });
  },
};

interface NamedDay {
  readonly part: Day;
  readonly name: DayName;
  /** As the heading says, whatever its weekday. */
  readonly date: DayNumber | undefined;
}

function namedDays(recap: Recap): readonly NamedDay[] {
  const days = daysOf(recap).flatMap((part) => {
    const name = readDayName(part.title, recap.options.dayWords);
    return name ? [{ part, name }] : [];
  });
  const sources = { published: publishedDate(recap.frontMatter), title: recap.title ?? '' };
  const dates = writtenDates(
    days.map(({ name }) => name),
    sources,
  );
  return days.map((day, index) => ({ ...day, date: dates[index] }));
}

/** The one repair that the days beside it speak for: the weekday of the date, or the date of the weekday. */
function fixesOf(recap: Recap, days: readonly NamedDay[], index: number): readonly Fix[] {
  const { part, name, date } = days[index]!;
  const expected = expectedDate(days, index);
  if (expected === undefined || date === undefined || name.weekday === undefined) return [];
  const { title } = part;
  const replaced =
    expected === date
      ? laterWeekday(title, name, weekdayOf(date) - name.weekday)
      : weekdayOf(expected) === name.weekday
        ? laterDateIn(title, name, toIsoDate(date), expected - date)
        : [];
  const edits = editsOf(recap, part, replaced);
  return edits.length === 0 ? [] : [{ title: say('Change to "{0}"', replaceIn(title, replaced)), edits, safe: false }];
}

/** The date of a day by those beside it, where they are sound and say the same. */
function expectedDate(days: readonly NamedDay[], index: number): DayNumber | undefined {
  const { name } = days[index]!;
  const expected = [index - 1, index + 1].flatMap((beside) => {
    const day = days[beside];
    if (day?.date === undefined || day.name.weekday === undefined || contradicts(day.name, day.date)) return [];
    const { ordinal } = day.name;
    const areNumbered = ordinal !== undefined && name.ordinal !== undefined && Math.min(ordinal, name.ordinal) >= 0;
    return [day.date + (areNumbered ? name.ordinal - ordinal : index - beside)];
  });
  return new Set(expected).size === 1 ? expected[0] : undefined;
}

/** Edits where a day's title is in its line; none where it is written otherwise there, as with markup between its words. */
function editsOf({ source }: Recap, { title, headingRange }: Day, replaced: readonly Replacement[]): TextEdit[] {
  const { line } = headingRange.start;
  const from = lineAt(source, line).indexOf(title);
  if (from < 0) return [];
  return replaced.map(({ start, end, text }) => ({
    range: { start: { line, character: from + start }, end: { line, character: from + end } },
    newText: text,
  }));
}

/** `replaced`: in any order. */
function replaceIn(title: string, replaced: readonly Replacement[]): string {
  return [...replaced]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), title);
}
