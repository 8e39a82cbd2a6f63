import { readDayName } from '../../recap/days/dayHeading.js';
import { fromIsoDate, weekdayOf } from '../../recap/days/dayNumber.js';
import { daysOf, type Day, type Recap } from '../../recap/model/recap.js';
import type { Programme, ProgrammeDay } from '../programme.js';

/** The day of a programme that each day of a recap is: by its date, else by its number or weekday. */
export function programmeDaysOf(recap: Recap, { days }: Programme): ReadonlyMap<Day, ProgrammeDay> {
  const dated = days.filter(({ date }) => date !== undefined);
  return new Map(
    daysOf(recap).flatMap((day) => {
      const found = dayLike(day, dated, recap.options.dayWords);
      return found ? [[day, found] as const] : [];
    }),
  );
}

function dayLike(
  { title, date }: Day,
  days: readonly ProgrammeDay[],
  words: readonly string[] | undefined,
): ProgrammeDay | undefined {
  if (date !== undefined) return days.find((each) => each.date === date);
  const name = readDayName(title, words);
  if (!name) return undefined;
  if (name.date) {
    const { month, day, year } = name.date;
    const end = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return only(
      days.filter((each) => each.date!.endsWith(end) && (year === undefined || each.date!.startsWith(String(year)))),
    );
  }
  const onWeekday = days.filter((each) => weekdayOf(fromIsoDate(each.date!) ?? 0) === name.weekday);
  if (name.weekday !== undefined) return only(onWeekday);
  return name.ordinal === undefined ? undefined : days.at(name.ordinal < 0 ? name.ordinal : ordinalIndex(name.ordinal));
}

/** Of "Day 0" there is none: it is the day before the first. */
function ordinalIndex(ordinal: number): number {
  return ordinal === 0 ? Number.POSITIVE_INFINITY : ordinal - 1;
}

function only(days: readonly ProgrammeDay[]): ProgrammeDay | undefined {
  return days.length === 1 ? days[0] : undefined;
}
