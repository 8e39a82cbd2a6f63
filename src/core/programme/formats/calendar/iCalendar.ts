import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import { formatMoment, isDateOnly, parseMoment } from '../../draft/moment.js';
import type { ProgrammeDraft, SessionDraft } from '../../draft/programmeDraft.js';
import type { Format } from '../format.js';
import { minutesOf } from '../minutesOf.js';
import { merge } from '../mergeDrafts.js';
import { CalendarZones } from './calendarZones.js';
import { lineOf, partsNamed, readComponents, type Component } from './components.js';
import { textItems, unescapeText } from './contentLines.js';
import { describedEvent } from './describedEvent.js';
import { tidyTitles } from '../tidyTitles.js';
import { repetitions } from './recurrence.js';

export const iCalendar: Format = {
  name: 'iCalendar',
  recognises: ({ text }) => /^\s*BEGIN:(?:VCALENDAR|VEVENT)\s*$/im.test(text.slice(0, 2000)),
  read: (sources, notes) => merge(sources.map(({ text }) => readCalendar(readComponents(text), notes))),
};

/** The programme in a calendar, however it is written. */
export function readCalendar(calendar: Component, notes: Notes): ProgrammeDraft {
  const zones = new CalendarZones(calendar);
  const events = partsNamed(calendar, 'VEVENT').filter(({ lines }) => lines.length > 0);
  const isFirst = firstOnly();
  const sessions = events.flatMap((event) => sessionsOf(event, zones, notes)).filter(isFirst);
  const head = partsNamed(calendar, 'VCALENDAR')[0];
  const valueOf = (name: string): string | undefined => {
    const line = head && lineOf(head, name);
    return line && unescapeText(line.value).trim();
  };
  const isPretalx = /pretalx/i.test(valueOf('PRODID') ?? '');
  return {
    event: valueOf('X-WR-CALNAME') ?? valueOf('NAME') ?? schedEvent(valueOf('PRODID')),
    url: valueOf('URL'),
    zone: zones.venue,
    sessions: tidyTitles(sessions, isPretalx),
  };
}

/** Sched writes the conference into the name of the product. */
function schedEvent(product: string | undefined): string | undefined {
  return /^-\/\/Sched\.com (.+?)\/\//.exec(product ?? '')?.[1];
}

/** Events that are in a file twice, with everything. Others with the same UID are events of their own, made by hand. */
function firstOnly(): (session: SessionDraft) => boolean {
  const seen = new Set<string>();
  return ({ id, title, start, end, room, abstract }) => {
    const all = JSON.stringify([id, title, start, end, room, abstract]);
    const isFirst = !seen.has(all);
    seen.add(all);
    return isFirst;
  };
}

function sessionsOf(event: Component, zones: CalendarZones, notes: Notes): SessionDraft[] {
  const session = sessionOf(event, zones);
  if (session.start === undefined || session.day !== undefined) return [session];
  const { after, isWhole } = repetitions(event, session.start);
  if (!isWhole)
    notes.add(say('A rule by which events are repeated was not understood; only the first ones were read.'));
  return [session, ...after.map((milliseconds) => ({ ...session, ...moved(session, milliseconds) }))];
}

function moved({ start, end }: SessionDraft, milliseconds: number): Pick<SessionDraft, 'start' | 'end'> {
  const [from, to] = [start, end].map((text) => {
    const moment = parseMoment(text ?? '');
    return moment && formatMoment({ ...moment, wall: moment.wall + milliseconds });
  });
  return { start: from, end: to };
}

function sessionOf(event: Component, zones: CalendarZones): SessionDraft {
  const textOf = (name: string): string | undefined => {
    const line = lineOf(event, name);
    return line && unescapeText(line.value).trim();
  };
  const [start, end] = [lineOf(event, 'DTSTART'), lineOf(event, 'DTEND')];
  const isAllDay = start !== undefined && isDateOnly(start.value);
  const described = describedEvent(textOf('DESCRIPTION') ?? '', event);
  return {
    id: textOf('UID'),
    title: textOf('SUMMARY'),
    speakers: described.speakers,
    start: isAllDay ? undefined : start && (zones.timeOf(start) ?? start.value),
    end: isAllDay ? undefined : end && zones.timeOf(end),
    minutes: minutesOf(textOf('DURATION')),
    day: isAllDay ? zones.timeOf(start)?.slice(0, 10) : undefined,
    room: textOf('LOCATION'),
    track: described.track ?? textItems((lineOf(event, 'CATEGORIES') ?? lineOf(event, 'CATEGORY'))?.value ?? '')[0],
    url: textOf('URL') ?? described.url,
    abstract: described.abstract,
    links: event.lines.filter(({ name }) => name === 'ATTACH').map(({ value }) => ({ url: unescapeText(value) })),
    isCancelled: textOf('STATUS')?.toUpperCase() === 'CANCELLED' ? true : undefined,
  };
}
