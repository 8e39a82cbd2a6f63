import { headingLines } from '../edits/insert/day/insertDay.js';
import { firstDayTitle } from '../edits/insert/day/firstDayTitle.js';
import { nextDayTitle, titleOfFirstDay } from '../edits/insert/day/nextDayTitle.js';
import { daysOf, type Recap } from '../recap/model/recap.js';
import type { EventDates } from './eventDates.js';

/**
 * The lines of a heading for each day of an event, in the format that `recap` uses for its days: by number, weekday or
 * date. Without `recap`, by number and date in a language (`en`, `pt-br`).
 */
export function dayHeadings(
  model: Recap | undefined,
  dates: EventDates,
  language: string,
): readonly (readonly string[])[] {
  const [first, second] = model ? daysOf(model) : [];
  const named = first && titleOfFirstDay({ ...first, neighbour: second?.title }, dates.first);
  let title = named ?? firstDayTitle(dates.first, language);
  return dates.each.map((date, index) => {
    if (index > 0) title = titleAfter(title, dates.each[index - 1]!, date) ?? `Day ${index + 1}`;
    return model && first?.form === 'heading' ? headingLines(model, title) : [`## ${title}`];
  });
}

/** The title of the next day, which may be some days later. */
function titleAfter(title: string, before: string, date: string): string | undefined {
  const next = nextDayTitle({ title, neighbour: title, date: before });
  const isNext = Date.parse(date) - Date.parse(before) === 86_400_000;
  if (next === undefined || isNext) return next;
  return titleOfFirstDay({ title: next, neighbour: next, date }, date) ?? next;
}
