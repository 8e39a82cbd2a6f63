import * as vscode from 'vscode';
import type { Programme, Session } from '../../core/programme/programme.js';
import { datesOf, isBreak, sessionsOf } from '../../core/programme/queries/sessionsOf.js';
import { countDays } from '../documents/counts.js';

/** The name of the conference, or words that take its place. */
export function eventOf({ event }: Programme): string {
  return event === '' ? vscode.l10n.t('Untitled event') : event;
}

/** "3 days (4 – 6 May 2026), 36 sessions, 20 speakers". Breaks do not count. */
export function describeProgramme(programme: Programme): string {
  const sessions = sessionsOf(programme).filter((session) => !isBreak(session));
  const speakers = new Set(sessions.flatMap((session) => session.speakers.map(({ name }) => name))).size;
  const days = countDays(programme.days.filter(({ date }) => date !== undefined).length);
  const dates = formatDates(programme);
  return [
    dates === '' ? days : `${days} (${dates})`,
    countSessions(sessions.length),
    speakers > 0 && countSpeakers(speakers),
  ]
    .filter(Boolean)
    .join(', ');
}

export function countSessions(sessions: number): string {
  return sessions === 1 ? vscode.l10n.t('1 session') : vscode.l10n.t('{0} sessions', sessions);
}

function countSpeakers(speakers: number): string {
  return speakers === 1 ? vscode.l10n.t('1 speaker') : vscode.l10n.t('{0} speakers', speakers);
}

/** "4 – 6 May 2026", in the user's language; empty if no day has a date. */
export function formatDates(programme: Programme): string {
  const dates = datesOf(programme);
  if (!dates) return '';
  const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(Date.parse(dates.first), Date.parse(dates.last));
}

/** "Mon, 4 May 2026", in the user's language. */
export function formatDay(date: string): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(vscode.env.language, format).format(Date.parse(date));
}

/** "09:30 – 10:15", in the venue's time; empty if the start is not known. */
export function formatTimes({ start, end }: Session): string {
  return [start, end].flatMap((time) => (time === undefined ? [] : clockTime(time))).join(' – ');
}

/** "09:30". Times are in the venue's own time. */
export function clockTime(time: string): string {
  return time.slice(11, 16);
}
