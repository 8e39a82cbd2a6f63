/** Calendar days since 1970-01-01. */
export type DayNumber = number;

const length = 86_400_000;

/** `undefined` for a date that no calendar has. Month and day count from 1. */
export function dayNumber(date: { year: number; month: number; day: number }): DayNumber | undefined {
  const time = Date.UTC(date.year, date.month - 1, date.day);
  return new Date(time).getUTCDate() === date.day ? time / length : undefined;
}

/** 0 for Monday. */
export function weekdayOf(date: DayNumber): number {
  return (((date + 3) % 7) + 7) % 7;
}

export function yearOf(date: DayNumber): number {
  return new Date(date * length).getUTCFullYear();
}

/** `YYYY-MM-DD` */
export function toIsoDate(date: DayNumber): string {
  return new Date(date * length).toISOString().slice(0, 10);
}

/** Of `YYYY-MM-DD`. */
export function fromIsoDate(date: string): DayNumber | undefined {
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? undefined : time / length;
}
