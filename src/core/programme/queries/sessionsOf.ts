import type { Programme, Session } from '../programme.js';

/** All sessions, in order. */
export function sessionsOf({ days }: Programme): readonly Session[] {
  return days.flatMap(({ sessions }) => sessions);
}

/** Meals and registration: nothing to attend or to write about. */
export function isBreak({ kind }: Session): boolean {
  return kind === 'break';
}

/** The names of a session's speakers, with commas between them. */
export function speakerNames({ speakers }: Session): string {
  return speakers.map(({ name }) => name).join(', ');
}

/** The first and the last date; `undefined` if no day has one. */
export function datesOf({ days }: Programme): { readonly first: string; readonly last: string } | undefined {
  const dates = days.flatMap(({ date }) => date ?? []).sort();
  return dates.length === 0 ? undefined : { first: dates[0]!, last: dates.at(-1)! };
}
