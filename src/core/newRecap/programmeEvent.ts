import { insertSessions } from '../edits/insert/session/insertSessions.js';
import type { Programme, Session } from '../programme/programme.js';
import { talksOf, type Correction } from '../recap/model/recap.js';
import { parseRecap } from '../recap/parseRecap.js';
import { applyEdits } from '../text.js';
import { readEventDates, type EventDates } from './eventDates.js';
import type { WrittenRecap } from './writeRecap.js';

/** The name of a programme's event with its year, and its days; `undefined` if no day has a date. */
export function eventOfProgramme({
  event,
  days,
}: Programme): { readonly title: string; readonly dates: EventDates } | undefined {
  const each = [...new Set(days.flatMap(({ date }) => date ?? []))].sort();
  const dates = readEventDates(each.join(', '));
  if (!dates) return undefined;
  const year = dates.first.slice(0, 4);
  const hasYear = event === '' || /(?<!\d)(?:19|20)?\d\d(?!\d)/.test(event);
  return { title: hasYear ? event : `${event} ${year}`, dates };
}

/** A new recap with talks for some sessions, each under its day; the cursor goes to the notes of the first. */
export function withSessions(
  written: WrittenRecap,
  sessions: readonly Session[],
  { programme, language }: { readonly programme: Programme; readonly language: string },
): WrittenRecap & { readonly corrections: readonly Correction[] } {
  const recap = parseRecap(written.text);
  const { edits, corrections } = insertSessions(recap, sessions, { programme, cursor: written.cursor, language });
  const text = applyEdits(recap.source, edits);
  const [first] = talksOf(parseRecap(text, { corrections }, recap));
  const line = first && Math.min(first.ownLines.notesLine + 1, first.range.end.line);
  return { text, cursor: line === undefined ? written.cursor : { line, character: 0 }, corrections };
}
