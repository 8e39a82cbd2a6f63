import { isEmpty } from '../../frontMatter/fields.js';
import { findKey, soundEntries } from '../../frontMatter/frontMatter.js';
import { parseHugoDate } from '../../frontMatter/parseHugoDate.js';
import { daysOf } from '../../recap/model/recap.js';
import { say } from '../../problem.js';
import type { Check } from '../check.js';

/** Reports a post that is dated before its own days or before the year in its title. */
export const eventDate: Check = {
  codes: ['date-before-event'],
  check: (recap, { site }) => {
    const entries = soundEntries(recap.frontMatter);
    const entry = site.dateKeys.map((key) => findKey(entries, key)).find((each) => !isEmpty(each?.value));
    const date = typeof entry?.value === 'string' ? parseHugoDate(entry.value) : undefined;
    if (!entry || !date || date.year < 1990) return [];
    const written = `${date.year}-${two(date.month)}-${two(date.day)}`;
    // A day without a year is in the year of the post, or in the year before.
    const first = daysOf(recap)
      .flatMap((day) => day.date ?? [])
      .sort()[0];
    const year = /(?<![\d-])20\d\d(?![\d-])/.exec(recap.title ?? '')?.[0];
    const isTooEarly = first !== undefined && written < first;
    if (!isTooEarly && (year === undefined || date.year >= Number(year))) return [];
    const message = isTooEarly
      ? say('The date of the post is before its first day, {0}.', first)
      : say('The date of the post is before the year in its title, {0}.', year!);
    return [{ code: 'date-before-event', severity: 'information', message, range: entry.valueRange }];
  },
};

function two(value: number): string {
  return String(value).padStart(2, '0');
}
