import { headingLines } from '../edits/insert/day/insertDay.js';
import { firstDayTitle, nextDayTitle } from '../edits/insert/day/nextDayTitle.js';
import { daysOf, type Recap } from '../recap/model/recap.js';
import type { EventDates } from './eventDates.js';

/** The heading of the first day if no post of the site has one, by language. */
const firstDays: ReadonlyMap<string, string> = new Map([
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
 * The lines of a heading for each day of an event, in the format that `recap` uses for its days: by number, weekday or
 * date. Without `recap`, in a language (`en`, `pt-br`).
 */
export function dayHeadings(
  model: Recap | undefined,
  dates: EventDates,
  language: string,
): readonly (readonly string[])[] {
  const [first, second] = model ? daysOf(model) : [];
  let title =
    (first && firstDayTitle({ ...first, neighbour: second?.title }, dates.first)) ??
    firstDays.get(language.toLowerCase().split('-')[0]!) ??
    'Day 1';
  return Array.from({ length: dates.days }, (_, index) => {
    const date = dateOf(dates.first, index - 1);
    if (index > 0) title = nextDayTitle({ title, neighbour: title, date }) ?? `Day ${index + 1}`;
    return model && first?.form === 'heading' ? headingLines(model, title) : [`## ${title}`];
  });
}

function dateOf(first: string, days: number): string {
  return new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
}
