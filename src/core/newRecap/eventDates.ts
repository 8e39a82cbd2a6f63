/** The days of an event, each `YYYY-MM-DD`. */
export interface EventDates {
  readonly first: string;
  readonly last: string;
  /** All days in order, the first and the last one included. */
  readonly each: readonly string[];
}

const dayLength = 86_400_000;

/** Longer events are typing errors. */
const maxDays = 31;

/**
 * Parses a day, a range or a list of days: "2025-06-12", "2025-06-12 – 2025-06-13" (also "2025-06-12 – 13"), "2025-06-12,
 * 2025-06-14" (also "2025-06-12, 14"); `undefined` for anything else.
 */
export function readEventDates(text: string): EventDates | undefined {
  const [head = '', ...rest] = text.trim().split(/\s*(?:[,;&]|\b(?:and|und|et|y|en)\b)\s*/i);
  const days = rest.length === 0 ? readRange(head) : readList([head, ...rest]);
  const [first, last] = [days?.[0], days?.at(-1)];
  return days && first !== undefined && last !== undefined ? { first, last, each: days } : undefined;
}

/** Formats days so that `readEventDates` reads the same: a day, a range, or a list if days between them are left out. */
export function formatEventDates({ first, last, each }: EventDates): string {
  if (each.length === 1) return first;
  const days = Math.round((Date.parse(last) - Date.parse(first)) / dayLength) + 1;
  return days === each.length ? `${first} – ${last}` : each.join(', ');
}

function readRange(text: string): readonly string[] | undefined {
  const [, first = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:-|–|—|\/|to|bis|\s)\s*(.*?))?$/i.exec(text) ?? [];
  const [from, to] = [timeOf(first), timeOf(rest === '' ? first : dayLike(first, rest))];
  if (from === undefined || to === undefined) return undefined;
  const days = Math.round((to - from) / dayLength) + 1;
  if (days < 1 || days > maxDays) return undefined;
  return Array.from({ length: days }, (_, index) => toDate(from + index * dayLength));
}

/** Days in ascending order, at most a month apart. */
function readList(texts: readonly string[]): readonly string[] | undefined {
  const dates = texts.map((text) => dayLike(texts[0]!, text));
  const times = dates.map(timeOf);
  const isAscending = times.every(
    (time, index) => time !== undefined && (index === 0 || time > (times[index - 1] ?? time)),
  );
  return isAscending && times.at(-1)! - times[0]! < maxDays * dayLength ? dates : undefined;
}

/** "13" in the month of another date; anything else as it is. */
function dayLike(date: string, text: string): string {
  return /^\d{1,2}$/.test(text) ? date.slice(0, 8) + text.padStart(2, '0') : text;
}

/** In milliseconds; `undefined` for a day that does not exist. */
function timeOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (day === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return toDate(time) === date ? time : undefined;
}

function toDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
