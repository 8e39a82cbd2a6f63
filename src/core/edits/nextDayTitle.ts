import { readDayName, type DayName } from '../recap/dayHeading.js';
import { dayLanguages } from '../recap/daySequences.js';
import { nextDateIn } from './nextDate.js';
import { findWord, inCaseOf, type Replacement } from './titleWords.js';

/** What belongs to a day's name behind its number or date: its word for a day, a closing bracket. */
const belonging =
  /^(?:日目|日|天|일차|일째|째 ?날|째날| ?날)?(?: ?(?:day|tag|dag|journée|jour|d[ií]a|jornada|giorno|giornata)(?!\p{L}))?[)\]）]?/iu;

/**
 * The title of the day after one, in its form and language: "Day 1: Monday" gives "Day 2: Tuesday". What a title says besides,
 * as in "Day 1: Arrival", is left out, but where the day before says the same. `date`: of the day, `YYYY-MM-DD`, where it is known.
 * `undefined` for a title that does not say which day it is.
 */
export function nextDayTitle(
  title: string,
  before: string | undefined,
  date: string | undefined,
  words: readonly string[] = [],
): string | undefined {
  const name = readDayName(title, words);
  if (!name) return undefined;
  const dates = nextDateIn(title, name, date);
  const found = [...dates, ...nextWeekday(title, name), ...nextCount(title, name, dates)].sort(
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
  return next + (before !== undefined && rest !== '' && before.endsWith(rest) ? rest : own);
}

function nextWeekday(title: string, { weekday }: DayName): readonly Replacement[] {
  if (weekday === undefined) return [];
  for (const { weekdays } of dayLanguages)
    for (const days of weekdays) {
      const found = findWord(title, days[weekday]!);
      if (found) return [{ ...found, text: inCaseOf(title.slice(found.start, found.end), days[(weekday + 1) % 7]!) }];
    }
  return [];
}

/** The number, or the word for it; of "Day 1 & 2" the last counts. */
function nextCount(title: string, { ordinal }: DayName, dates: readonly Replacement[]): readonly Replacement[] {
  if (ordinal === undefined || ordinal < 0) return [];
  const languages = [...dayLanguages.filter(({ day }) => day.test(title)), ...dayLanguages];
  for (const words of languages.flatMap(({ counts }) => counts)) {
    const [word, next] = [words[ordinal - 1], words[ordinal]];
    const found = word === undefined || next === undefined ? undefined : findWord(title, word);
    if (found) return [{ ...found, text: inCaseOf(title.slice(found.start, found.end), next!) }];
  }
  for (const match of title.matchAll(
    /(?<![\d.-])(\d{1,2})(?:( ?(?:&amp;|&|\+|\/|-|–|and|und|et|y|en) ?)(\d{1,2}))?(?!\d)/g,
  )) {
    const isInDate = dates.some(({ start, end }) => match.index >= start && match.index < end);
    if (isInDate || Number(match[1]) !== ordinal) continue;
    const latest = match[3] === undefined || Number(match[3]) <= ordinal ? ordinal : Number(match[3]);
    const end = match.index + (latest === ordinal ? match[1]!.length : match[0].length);
    return [{ start: match.index, end, text: String(latest + 1) }];
  }
  const opening = title.indexOf('初日');
  return opening < 0 ? [] : [{ start: opening, end: opening + 2, text: '2日目' }];
}
