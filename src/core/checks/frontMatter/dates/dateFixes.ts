import { say, answerMark, type Fix } from '../../../problem.js';
import { writeMoment } from '../../../site/siteTime.js';
import type { TextEdit } from '../../../text.js';
import type { CheckContext } from '../../check.js';
import { possibleDates, suggestDate } from './suggestDate.js';

/** A day, with or without a time. */
const hugoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/;

/** A date, what it replaces, and how to write the replacement. */
interface WrittenDate {
  readonly key: string;
  readonly value: string;
  readonly replace: (date: string) => TextEdit;
}

/**
 * Fixes for a date that Hugo cannot read. Only another format of the same date is safe. Otherwise, the fixes are the dates
 * that it may mean, today, and a question.
 */
export function dateFixes({ key, value, replace }: WrittenDate, { now, site }: CheckContext): readonly Fix[] {
  const change = (date: string, safe: boolean): Fix => ({
    title: say('Change to {0}', date),
    edits: [replace(date)],
    safe,
  });
  const same = suggestDate(value);
  if (same !== undefined) return [change(same, true)];
  // A post that expires now is not published.
  const today = now === undefined || /^(?:expiry|unpublish)/i.test(key) ? [] : [writeMoment(now, site.timeZone)];
  const question: Fix = {
    title: say('Change the date…'),
    edits: [replace(answerMark)],
    asks: { prompt: say('The date, as in 2025-06-12 or 2025-06-12T09:00:00+02:00'), pattern: hugoDate },
    safe: false,
  };
  return [...[...possibleDates(value), ...today].map((date) => change(date, false)), question];
}
