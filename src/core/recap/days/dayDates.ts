import type { CalendarDate } from './calendarDate.js';
import { dayNumber, fromIsoDate, toIsoDate, weekdayOf, yearOf, type DayNumber } from './dayNumber.js';
import type { DayName } from './dayHeading.js';

/** What a post says about when its days were. */
export interface DateSources {
  /** The front matter's date, `YYYY-MM-DD`. */
  readonly published: string | undefined;
  /** May contain a year. */
  readonly title: string;
}

/** Days next to each other are no more than a weekend apart: what seems further on was before, in days out of order. */
const farthest = 3;
/** Most posts from the week of their event are published within this number of days after it; in others, the weekday says little. */
const soonAfter = 2;
/** The maximum number of days from the date of a post to its event: some dates are written by hand, or long before publishing. */
const mostAhead = 14;

/**
 * The dates of a recap's days, `YYYY-MM-DD` where they are certain: from what their headings say, with the year of the other
 * days, the title or the front matter's date; from a neighbour, by ordinal or weekday; or, for several days named by their
 * weekday, as those just before the front matter's date. "Day 1" or "Monday" alone is not known: a post is published during the
 * event, or any time after. Nor is the date where its weekday is another than its heading says.
 */
export function dayDates(days: readonly DayName[], sources: DateSources): readonly (string | undefined)[] {
  const written = writtenDates(days, sources);
  const dates = written.map((date, index) => (contradicts(days[index]!, date) ? undefined : date));
  if (written.every((date) => date === undefined)) fromWeekdays(days, dates, sources);
  fromNeighbours(days, dates);
  return dates.map((date, index) => {
    // What a heading says in full is what its author means, whatever the weekday.
    const known = date ?? (days[index]!.date?.year === undefined ? undefined : written[index]);
    return known === undefined ? undefined : toIsoDate(known);
  });
}

/** Whether a date is known, and is not on the weekday that the heading says. */
export function contradicts({ weekday }: DayName, date: DayNumber | undefined): boolean {
  return date !== undefined && weekday !== undefined && weekdayOf(date) !== weekday;
}

/** The dates that the headings say, whatever weekday they say. */
export function writtenDates(
  days: readonly DayName[],
  { published, title }: DateSources,
): readonly (DayNumber | undefined)[] {
  const full = days.find(({ date }) => date?.year !== undefined)?.date;
  const known = full && dayNumber({ ...full, year: full.year! });
  if (known !== undefined) return datesFrom(days, yearOf(known), known);
  const year = onlyYear(title);
  if (year !== undefined) return datesFrom(days, year);
  const latest = published === undefined ? undefined : fromIsoDate(published);
  if (latest === undefined) return days.map(() => undefined);
  return datesUpTo(days, latest);
}

/** The latest dates that had begun by then; or begin soon, on the weekdays that they say. Without any, those are not known. */
function datesUpTo(days: readonly DayName[], latest: DayNumber): readonly (DayNumber | undefined)[] {
  for (const year of [yearOf(latest) + 1, yearOf(latest), yearOf(latest) - 1]) {
    const dates = datesFrom(days, year);
    // 29 February is not in every year.
    if (dates.some((date, index) => date === undefined && days[index]!.date)) continue;
    const first = Math.min(...dates.filter((date) => date !== undefined));
    // The post's date may be that of another time zone.
    if (first <= latest + 1) return dates;
    const areRight = days.every((day, index) => !contradicts(day, dates[index]));
    if (first > latest + mostAhead || !areRight) continue;
    return days.some(({ weekday, date }) => weekday !== undefined && date) ? dates : days.map(() => undefined);
  }
  return days.map(() => undefined);
}

function onlyYear(title: string): number | undefined {
  const all = new Set(Array.from(title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g), ([year]) => Number(year)));
  return all.size === 1 ? [...all][0] : undefined;
}

/** The dates, each as near as can be to the one before; the first near `before`, or else in the year. */
function datesFrom(days: readonly DayName[], year: number, before?: DayNumber): readonly (DayNumber | undefined)[] {
  let last = before;
  return days.map(({ date }) => {
    if (!date) return undefined;
    const found = date.year === undefined ? nearest(date, year, last) : dayNumber({ ...date, year: date.year });
    last = found ?? last;
    return found;
  });
}

function nearest(date: CalendarDate, year: number, before: DayNumber | undefined): DayNumber | undefined {
  if (before === undefined) return dayNumber({ ...date, year });
  const around = yearOf(before);
  const distance = (day: DayNumber): number => Math.abs(day - before);
  return [around - 1, around, around + 1]
    .flatMap((each) => dayNumber({ ...date, year: each }) ?? [])
    .filter((each) => distance(each) < 190)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** Days of one week, in order, the last of them just before the date: not on it, as a week later is on it, too. */
function fromWeekdays(
  days: readonly DayName[],
  dates: (DayNumber | undefined)[],
  { published }: Pick<DateSources, 'published'>,
): void {
  const latest = published === undefined ? undefined : fromIsoDate(published);
  const last = days.at(-1)?.weekday;
  if (latest === undefined || last === undefined || days.length < 2) return;
  const steps = days.slice(1).map(({ weekday }, index) => stepBetween(days[index]!.weekday, weekday));
  const length = steps.reduce((sum, step) => sum + step, 0);
  const since = stepBetween(last, weekdayOf(latest));
  if (!steps.every((step) => step > 0 && step <= farthest) || since === 0 || since > soonAfter) return;
  // Otherwise it can as well be one of the days.
  if (length + since > 6) return;
  let date = latest - since - length;
  for (const index of days.keys()) {
    dates[index] = date;
    date += steps[index] ?? 0;
  }
}

/** Days from one weekday to the next such day, 0 to 6; `NaN` where one is not known. */
function stepBetween(from: number | undefined, to: number | undefined): number {
  return ((to ?? Number.NaN) - (from ?? Number.NaN) + 7) % 7;
}

/** Days whose neighbour's date is known: so many ordinals further, or the next such weekday. */
function fromNeighbours(days: readonly DayName[], dates: (DayNumber | undefined)[]): void {
  const step = (from: number, to: number): void => {
    const date = dates[from];
    if (date === undefined || dates[to] !== undefined || days[to]!.date) return;
    const guess = besides(date, days[from]!, days[to]!, to - from);
    if (guess !== undefined && !contradicts(days[to]!, guess)) dates[to] = guess;
  };
  for (let index = 1; index < days.length; index++) step(index - 1, index);
  for (let index = days.length - 1; index > 0; index--) step(index, index - 1);
}

/** `direction`: 1 for the day after, -1 for the day before. */
function besides(date: DayNumber, here: DayName, there: DayName, direction: number): DayNumber | undefined {
  if (here.ordinal !== undefined && there.ordinal !== undefined && Math.min(here.ordinal, there.ordinal) >= 0)
    return date + there.ordinal - here.ordinal;
  for (let days = 1; days <= farthest; days++) {
    const guess = date + days * direction;
    if (weekdayOf(guess) === there.weekday) return guess;
  }
  return undefined;
}
