/** The first and last day of an event, `YYYY-MM-DD`. */
export interface EventDates {
  readonly first: string;
  readonly last: string;
  /** The number of days, at least 1. */
  readonly days: number;
}

const dayLength = 86_400_000;

/** Longer events are typing errors. */
const maxDays = 31;

/** Parses "2025-06-12" or "2025-06-12 – 2025-06-13" (also "2025-06-12 – 13"); `undefined` for anything else. */
export function readEventDates(text: string): EventDates | undefined {
  const [, first, rest] = /^\s*(\d{4}-\d{2}-\d{2})(?:\s*(?:-|–|—|\/|to|bis|\s)\s*(.*?))?\s*$/i.exec(text) ?? [];
  if (first === undefined) return undefined;
  const last =
    rest === undefined || rest === ''
      ? first
      : /^\d{1,2}$/.test(rest)
        ? first.slice(0, 8) + rest.padStart(2, '0')
        : rest;
  const [from, to] = [timeOf(first), timeOf(last)];
  if (from === undefined || to === undefined) return undefined;
  const days = Math.round((to - from) / dayLength) + 1;
  return days >= 1 && days <= maxDays ? { first, last, days } : undefined;
}

/** In milliseconds; `undefined` for a day that does not exist. */
function timeOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (day === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(time).toISOString().slice(0, 10) === date ? time : undefined;
}
