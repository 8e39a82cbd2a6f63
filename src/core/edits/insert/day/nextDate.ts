import type { DayName } from '../../../recap/days/dayHeading.js';
import { dayLanguages } from '../../../recap/days/daySequences.js';
import { findWord, inCaseOf, type Replacement } from './titleWords.js';

interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** What replaces a date in a day's title so many days later; nothing where the title has none. `date`: `YYYY-MM-DD`, where it is known. */
export function laterDateIn(
  title: string,
  name: DayName,
  date: string | undefined,
  days: number,
): readonly Replacement[] {
  if (!name.date) return [];
  const { month, day } = name.date;
  const year = name.date.year ?? (date === undefined ? 2025 : Number(date.slice(0, 4)));
  const next = laterDay({ year, month, day }, days);
  return inNumbers(title, next) ?? inWords(title, { year, month, day }, next);
}

function laterDay({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const next = new Date(Date.UTC(year, month - 1, day + days));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

/** "2025-06-12", "12.6.2025", "6月12日". */
function inNumbers(title: string, next: CalendarDay): readonly Replacement[] | undefined {
  const like = (written: string, value: number): string =>
    written.startsWith('0') || (written.length === 2 && value < 10 && /0\d/.test(title))
      ? String(value).padStart(2, '0')
      : String(value);
  const yearFirst = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})/.exec(title);
  if (yearFirst) {
    const [, , mark, month, day] = yearFirst;
    return [replacing(yearFirst, [next.year, like(month!, next.month), like(day!, next.day)].join(mark))];
  }
  const dotted = /(\d{1,2})\.(\s?)(\d{1,2})\.(?:(\s?)(\d{4}))?/.exec(title);
  if (dotted) {
    const [, day, gap, month, gapBefore = '', year] = dotted;
    const end = year === undefined ? '' : `${gapBefore}${next.year}`;
    return [replacing(dotted, `${like(day!, next.day)}.${gap}${like(month!, next.month)}.${end}`)];
  }
  const cjk = /(?:(\d{4})([年년]\s?))?(\d{1,2})([月월]\s?)(\d{1,2})([日일])/.exec(title);
  if (!cjk) return undefined;
  const [, year, yearMark, month, monthMark, day, dayMark] = cjk;
  const start = year === undefined ? '' : `${next.year}${yearMark}`;
  return [replacing(cjk, `${start}${like(month!, next.month)}${monthMark}${like(day!, next.day)}${dayMark}`)];
}

/** "Thursday, 12 June", "June 12th, 2025", "1er juin". */
function inWords(title: string, { year, month, day }: CalendarDay, next: CalendarDay): readonly Replacement[] {
  const found: Replacement[] = [];
  for (const months of dayLanguages.flatMap((language) => language.months)) {
    const word = findWord(title, months[month - 1]!);
    if (!word) continue;
    found.push({ ...word, text: inCaseOf(title.slice(word.start, word.end), months[next.month - 1]!) });
    break;
  }
  const numbers = [...title.matchAll(/(?<!\d)(\d{1,2})(st|nd|rd|th|er)?(?![\p{L}\d])/giu)];
  const number = numbers.filter(([, digits]) => Number(digits) === day).at(-1);
  if (number) found.push(replacing(number, `${next.day}${suffixLike(number[2], next.day)}`));
  const yearAt = next.year === year ? -1 : title.indexOf(String(year));
  if (yearAt >= 0) found.push({ start: yearAt, end: yearAt + 4, text: String(next.year) });
  const last = title.lastIndexOf(String(year));
  // It belongs to the date, changed or not.
  if (yearAt < 0 && last >= 0) found.push({ start: last, end: last + 4, text: String(year) });
  return found;
}

function suffixLike(suffix: string | undefined, day: number): string {
  if (suffix === undefined) return '';
  if (/^er$/i.test(suffix)) return day === 1 ? suffix : '';
  const english = ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
  return inCaseOf(suffix, day > 10 && day < 14 ? 'th' : english);
}

function replacing(match: RegExpExecArray, text: string): Replacement {
  return { start: match.index, end: match.index + match[0].length, text };
}
