import { readDayName, type DayName } from '../../../recap/days/dayHeading.js';
import { dayLanguages } from '../../../recap/days/daySequences.js';
import { dayWord } from '../../../recap/days/dayWords.js';
import { laterDateIn } from './nextDate.js';
import { findWord, inCaseOf, type Replacement } from './titleWords.js';

/** What belongs to a day's name after its number or date: its word for a day, a closing bracket. */
const belonging = new RegExp(
  `^(?:日目|日|天|일차|일째|째 ?날|째날| ?날)?(?:\\.? ?(?:${dayWord})(?!\\p{L}))?[)\\]）]?`,
  'iu',
);

/** A day as another post, or an earlier part of this one, names it. */
export interface ModelDay {
  readonly title: string;
  /** The title of the day next to it: what both say besides the day belongs to the event. */
  readonly neighbour: string | undefined;
  /** `YYYY-MM-DD`, if it is known. */
  readonly date: string | undefined;
}

/**
 * The title of the day after one, in its form and language: "Day 1: Monday" gives "Day 2: Tuesday". Anything else in the title,
 * as in "Day 1: Arrival", is left out, unless the day before has it too. `undefined` for a title that does not name a day.
 */
export function nextDayTitle(day: ModelDay, words: readonly string[] = []): string | undefined {
  return otherDayTitle(day, words, { days: 1, weekdays: 1, counts: 1 });
}

/**
 * The title of an event's first day, in the form of that of another event: "Day 1: Wednesday 2019-10-02" gives "Day 1: Friday
 * 2026-06-12". `first`: the date of the first day, `YYYY-MM-DD`.
 */
export function titleOfFirstDay(named: ModelDay, first: string): string | undefined {
  const { title, date } = named;
  const name = readDayName(title);
  const then = Date.parse(first);
  if (!name || Number.isNaN(then)) return undefined;
  const { year = Number(date?.slice(0, 4) ?? 2025), month = 1, day = 1 } = name.date ?? {};
  const days = Math.round((then - Date.UTC(year, month - 1, day)) / 86_400_000);
  const weekdays = ((new Date(then).getUTCDay() + 6) % 7) - (name.weekday ?? 0);
  return otherDayTitle(named, [], { days, weekdays, counts: 0 });
}

/**
 * The title of a day some days later, or earlier: `days` on the calendar, `counts` by the event's own count, which leaves
 * out days on which nothing takes place.
 */
export function laterDayTitle(
  day: ModelDay,
  words: readonly string[],
  { days, counts }: { readonly days: number; readonly counts: number },
): string | undefined {
  return otherDayTitle(day, words, { days, weekdays: ((days % 7) + 7) % 7, counts });
}

/** How much later another day is. */
interface Later {
  readonly days: number;
  readonly weekdays: number;
  readonly counts: number;
}

function otherDayTitle(
  { title, neighbour, date }: ModelDay,
  words: readonly string[],
  { days, weekdays, counts }: Later,
): string | undefined {
  const name = readDayName(title, words);
  if (!name) return undefined;
  const dates = laterDateIn(title, name, date, days);
  const found = [...dates, ...laterWeekday(title, name, weekdays), ...laterCount(title, name, dates, counts)].sort(
    (a, b) => a.start - b.start,
  );
  const last = found.at(-1);
  if (!last) return undefined;
  let next = '';
  let done = 0;
  for (const { start, end, text } of found) {
    if (start < done) continue;
    next += title.slice(done, start) + text;
    done = end;
  }
  const rest = title.slice(done);
  const own = belonging.exec(rest)![0];
  return next + (neighbour !== undefined && rest !== '' && neighbour.endsWith(rest) ? rest : own);
}

/** What replaces the weekday in a day's title so many days later; nothing where the title has none. */
export function laterWeekday(title: string, { weekday }: DayName, later: number): readonly Replacement[] {
  if (weekday === undefined) return [];
  for (const { weekdays } of dayLanguages)
    for (const days of weekdays) {
      const found = findWord(title, days[weekday]!);
      if (found)
        return [{ ...found, text: inCaseOf(title.slice(found.start, found.end), days[(weekday + later + 7) % 7]!) }];
    }
  return [];
}

/** The number, or the word for it; of "Day 1 & 2" the last counts. */
function laterCount(
  title: string,
  { ordinal }: DayName,
  dates: readonly Replacement[],
  later: number,
): readonly Replacement[] {
  if (ordinal === undefined || ordinal < 0) return [];
  const spoken = dayLanguages.filter(({ days }) => days.some((day) => findWord(title, day)));
  for (const words of [...spoken, ...dayLanguages].flatMap(({ cardinals, ordinals }) => [...cardinals, ...ordinals])) {
    const [word, next] = [words[ordinal - 1], words[ordinal - 1 + later]];
    const found = word === undefined || next === undefined ? undefined : findWord(title, word);
    if (found) return [{ ...found, text: inCaseOf(title.slice(found.start, found.end), next!) }];
  }
  for (const match of title.matchAll(
    /(?<![\d.-])(\d{1,2})(?:( ?(?:&amp;|&|\+|\/|-|–|and|und|et|y|en) ?)(\d{1,2}))?(?!\d)/g,
  )) {
    const isInDate = dates.some(({ start, end }) => match.index >= start && match.index < end);
    if (isInDate || Number(match[1]) !== ordinal) continue;
    const latest = later === 0 || match[3] === undefined || Number(match[3]) <= ordinal ? ordinal : Number(match[3]);
    const end = match.index + (latest === ordinal ? match[1]!.length : match[0].length);
    return [{ start: match.index, end, text: String(latest + later) }];
  }
  const opening = title.indexOf('初日');
  return opening < 0 ? [] : [{ start: opening, end: opening + 2, text: later === 0 ? '初日' : '2日目' }];
}
