import { laterDayTitle } from './nextDayTitle.js';

/** The heading of the first day if no other day shows how it is written, by language. */
const firstDays: ReadonlyMap<string, string> = new Map([
  ['en', 'Day 1'],
  ['de', 'Tag 1'],
  ['nl', 'Dag 1'],
  ['fr', 'Jour 1'],
  ['es', 'Día 1'],
  ['it', 'Giorno 1'],
  ['pt', 'Dia 1'],
  ['sv', 'Dag 1'],
  ['no', 'Dag 1'],
  ['nb', 'Dag 1'],
  ['da', 'Dag 1'],
  ['fi', 'Päivä 1'],
  ['cs', 'Den 1'],
  ['pl', 'Dzień 1'],
  ['ru', 'День 1'],
  ['uk', 'День 1'],
  ['tr', 'Gün 1'],
  ['ja', '1日目'],
  ['zh', '第一天'],
  ['ko', '첫째날'],
]);

/**
 * "Day 1: June 12", "1日目: 6月12日": the title of a day where no other shows how it is written; in English if we have no
 * word for a day in the language. `count`: which day of its event it is, from 1.
 */
export function firstDayTitle(date: string, language: string, count = 1): string {
  const first = firstDays.get(language.toLowerCase().split('-')[0]!);
  const numbered = (title: string): string =>
    count === 1
      ? title
      : (laterDayTitle({ title, neighbour: undefined, date: undefined }, [], { days: 0, counts: count - 1 }) ?? title);
  const word = first && numbered(first);
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const format = (locale: string): string => new Intl.DateTimeFormat(locale, options).format(Date.parse(date));
  try {
    if (word !== undefined) return `${word}: ${format(language)}`;
  } catch {
    // A language that is not a language tag to Intl.
  }
  return `Day ${count}: ${format('en')}`;
}
