import { programmeDaysOf } from '../../../programme/match/programmeDays.js';
import type { Programme } from '../../../programme/programme.js';
import { fromIsoDate } from '../../../recap/days/dayNumber.js';
import { daysOf, type Recap } from '../../../recap/model/recap.js';
import { firstDayTitle } from '../day/firstDayTitle.js';
import { laterDayTitle } from '../day/nextDayTitle.js';

/** What a recap calls a day of a programme that it does not have yet, as it calls its others. `date`: `YYYY-MM-DD`. */
export function dayTitleFor(recap: Recap, { days, ...programme }: Programme, date: string, language: string): string {
  const dates = days.flatMap((day) => day.date ?? []);
  const count = dates.indexOf(date);
  const known = programmeDaysOf(recap, { ...programme, days });
  const all = daysOf(recap);
  const named = all.flatMap((day, index) => {
    const own = known.get(day)?.date ?? day.date;
    return own === undefined ? [] : [{ day, own, neighbour: (all[index - 1] ?? all[index + 1])?.title }];
  });
  // The nearest day, which has most in common with it.
  named.sort((a, b) => distance(a.own, date) - distance(b.own, date));
  for (const { day, own, neighbour } of named) {
    const counts = count - dates.indexOf(own);
    const later = { days: distance(own, date) * (own < date ? 1 : -1), counts: dates.includes(own) ? counts : 0 };
    const title = laterDayTitle({ title: day.title, neighbour, date: own }, recap.options.dayWords ?? [], later);
    if (title !== undefined) return title;
  }
  return firstDayTitle(date, language, Math.max(1, count + 1));
}

function distance(from: string, to: string): number {
  return Math.abs((fromIsoDate(to) ?? 0) - (fromIsoDate(from) ?? 0));
}
