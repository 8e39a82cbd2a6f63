import { valueOf } from '../../frontMatter/frontMatter.js';
import { say } from '../../problem.js';
import { readDayName, type DayName } from '../../recap/days/dayHeading.js';
import { daysOf, type Recap } from '../../recap/model/recap.js';
import type { TextCheck } from './textPage.js';

/** Days whose weekday is not that of their date. */
export const dayWeekday: TextCheck = {
  codes: ['day-weekday'],
  check: ({ recap }) =>
    daysOf(recap).flatMap(({ title, headingRange: range }) => {
      const name = readDayName(title, recap.options.dayWords);
      const years = name ? yearsOf(name, recap) : [];
      if (!name || years.length === 0 || years.some((year) => fits(name, year))) return [];
      const message = say('The weekday does not match the date.');
      const severity = name.date?.year === undefined ? 'information' : 'warning';
      return [{ code: 'day-weekday', severity, message, range }];
    }),
};

/** The years that a date may be of: its own, else those of the title and of the front matter's date, and the one before. */
function yearsOf({ date, weekday }: DayName, recap: Recap): readonly number[] {
  if (!date || weekday === undefined) return [];
  if (date.year !== undefined) return [date.year];
  const written = valueOf(recap.frontMatter, 'date');
  const published = typeof written === 'string' ? /^\d{4}/.exec(written)?.[0] : undefined;
  const titled = Array.from((recap.title ?? '').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g), ([year]) => Number(year));
  return published === undefined ? titled : [...titled, Number(published), Number(published) - 1];
}

function fits({ date, weekday }: DayName, year: number): boolean {
  const time = new Date(Date.UTC(year, date!.month - 1, date!.day));
  return (time.getUTCDay() + 6) % 7 === weekday;
}
