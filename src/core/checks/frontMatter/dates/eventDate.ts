import { isEmpty } from '../../../frontMatter/fields.js';
import { findKey, soundEntries } from '../../../frontMatter/frontMatter.js';
import { parseHugoDate } from '../../../frontMatter/parseHugoDate.js';
import { announcesEvent } from '../../../recap/genre/announcesEvent.js';
import { daysOf, talksOf, type Recap } from '../../../recap/model/recap.js';
import { talksLacking } from '../../../recap/queries/talkLacks.js';
import { say } from '../../../problem.js';
import type { Check } from '../../check.js';

/** Reports a recap that is dated before its own days or before the year in its title: an announcement has to be. */
export const eventDate: Check = {
  codes: ['date-before-event'],
  check: (recap, { site }) => {
    const entries = soundEntries(recap.frontMatter);
    const entry = site.dateKeys.map((key) => findKey(entries, key)).find((each) => !isEmpty(each?.value));
    const date = typeof entry?.value === 'string' ? parseHugoDate(entry.value) : undefined;
    if (!entry || !date || date.year < 1990) return [];
    const written = Date.UTC(date.year, date.month - 1, date.day);
    // A day without a year is in the year of the post, or in the year before.
    const first = daysOf(recap)
      .flatMap((day) => day.date ?? [])
      .sort()[0];
    const year = /(?<![\d-])20\d\d(?![\d-])/.exec(recap.title ?? '')?.[0];
    const isTooEarly = first !== undefined && Date.parse(first) - written > oneDay;
    if (!isTooEarly && (year === undefined || date.year >= Number(year))) return [];
    if (!tellsOfTalks(recap)) return [];
    const message = isTooEarly
      ? say('The date of the post is before its first day, {0}.', first)
      : say('The date of the post is before the year in its title, {0}.', year!);
    return [{ code: 'date-before-event', severity: 'information', message, range: entry.valueRange }];
  },
};

/** The day before may be the same day where the site is. */
const oneDay = 86_400_000;

/** Whether most talks have notes, so that they have been given, and nothing in the post announces them. */
function tellsOfTalks(recap: Recap): boolean {
  const talks = talksOf(recap);
  return talksLacking(recap, talks, 'notes').size * 2 < talks.length && !announcesEvent(recap.post);
}
