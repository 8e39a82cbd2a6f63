import type { DayName } from './dayHeading.js';

/** Calendar days since 1970-01-01. */
type DayNumber = number;

const dayLength = 86_400_000;

/**
 * The dates of a recap's days, `YYYY-MM-DD` where they can be known: from what their headings say, the year from the front
 * matter's date or the title; from a neighbour, by ordinal or weekday; or, for days named by their weekday, as the last such
 * days up to the front matter's date. "Day 1" alone is not known: a post is published some time after.
 * `published`: the front matter's date, `YYYY-MM-DD`. `title`: may contain a year.
 */
export function dayDates(
  days: readonly DayName[],
  published: string | undefined,
  title: string,
): readonly (string | undefined)[] {
  const latest = published === undefined ? undefined : Date.parse(published) / dayLength;
  const dates = days.map((day) => ownDate(day, latest, title));
  if (dates.every((date) => date === undefined)) fromWeekdays(days, dates, latest);
  fromNeighbours(days, dates);
  return dates.map((date) => (date === undefined ? undefined : new Date(date * dayLength).toISOString().slice(0, 10)));
}

function ownDate({ date }: DayName, latest: DayNumber | undefined, title: string): DayNumber | undefined {
  if (!date) return undefined;
  const inYear = (year: number): DayNumber | undefined => {
    const time = Date.UTC(year, date.month - 1, date.day);
    return new Date(time).getUTCDate() === date.day ? time / dayLength : undefined;
  };
  if (date.year !== undefined) return inYear(date.year);
  const titleYear = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(title)?.[0];
  if (titleYear !== undefined) return inYear(Number(titleYear));
  if (latest === undefined) return undefined;
  const year = new Date(latest * dayLength).getUTCFullYear();
  const sameYear = inYear(year);
  // What is written about has happened: a day after the date is one of the year before.
  return sameYear !== undefined && sameYear <= latest + 1 ? sameYear : inYear(year - 1);
}

/** The last day first: it is the nearest to the date; those before it go back within a week each. */
function fromWeekdays(days: readonly DayName[], dates: (DayNumber | undefined)[], latest: DayNumber | undefined): void {
  if (latest === undefined || days.some(({ weekday }) => weekday === undefined)) return;
  let before = latest + 1;
  for (let index = days.length - 1; index >= 0; index--) {
    let date = before - 1;
    while (weekdayOf(date) !== days[index]!.weekday) date--;
    dates[index] = date;
    before = date;
  }
}

/** Days whose neighbour's date is known: so many ordinals further, or the next such weekday. */
function fromNeighbours(days: readonly DayName[], dates: (DayNumber | undefined)[]): void {
  const step = (from: number, to: number): void => {
    const date = dates[from];
    if (date === undefined || dates[to] !== undefined) return;
    const [here, there] = [days[from]!, days[to]!];
    const ordinals =
      here.ordinal !== undefined && there.ordinal !== undefined ? there.ordinal - here.ordinal : undefined;
    const guess = ordinals === undefined ? nearest(date, there.weekday, to - from) : date + ordinals;
    if (guess !== undefined && (there.weekday === undefined || weekdayOf(guess) === there.weekday)) dates[to] = guess;
  };
  for (let index = 1; index < days.length; index++) step(index - 1, index);
  for (let index = days.length - 1; index > 0; index--) step(index, index - 1);
}

function nearest(date: DayNumber, weekday: number | undefined, direction: number): DayNumber | undefined {
  if (weekday === undefined) return undefined;
  for (let days = 1; days <= 6; days++)
    if (weekdayOf(date + days * direction) === weekday) return date + days * direction;
  return undefined;
}

/** 0 for Monday. */
function weekdayOf(date: DayNumber): number {
  return (((date + 3) % 7) + 7) % 7;
}
