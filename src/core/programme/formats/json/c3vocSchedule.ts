import type { DayDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { at, byKey, listAt, textAt } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';
import { minutesOf } from '../minutesOf.js';
import { linkOf, personOf } from './scheduleJson.js';

/** The second version of the C3VOC's schema, in which events are one list, and days only say when they begin and end. */
export const c3vocSchedule: Format = {
  name: 'C3VOC schedule',
  recognises: ({ json }) =>
    at(json, 'schedule', 'conference') !== undefined && listAt(json, 'schedule', 'events').length > 0,
  read: (sources) => merge(sources.map(readOne)),
};

function readOne({ json }: Source): ProgrammeDraft {
  const schedule = at(json, 'schedule');
  const conference = at(schedule, 'conference');
  const tracks = byKey(listAt(conference, 'tracks'), 'slug', 'guid', 'name');
  const rooms = byKey(listAt(conference, 'rooms'), 'slug', 'guid', 'name');
  return {
    event: textAt(conference, 'title', 'acronym'),
    url: textAt(conference, 'url') ?? textAt(schedule, 'base_url'),
    zone: textAt(conference, 'time_zone_name'),
    days: listAt(conference, 'days').map(dayOf),
    sessions: listAt(schedule, 'events').map((event) => sessionOf(event, tracks, rooms)),
  };
}

function dayOf(day: unknown): DayDraft {
  return { date: textAt(day, 'date')?.slice(0, 10), start: textAt(day, 'start'), end: textAt(day, 'end') };
}

function sessionOf(
  event: unknown,
  tracks: ReadonlyMap<string, unknown>,
  rooms: ReadonlyMap<string, unknown>,
): SessionDraft {
  return {
    id: textAt(event, 'guid', 'code', 'id'),
    title: textAt(event, 'title'),
    subtitle: textAt(event, 'subtitle'),
    speakers: speakersOf(listAt(event, 'participants')),
    start: textAt(event, 'start', 'date'),
    end: textAt(event, 'end'),
    minutes: minutesOf(textAt(event, 'duration')),
    room: nameOf(at(event, 'room'), rooms),
    track: nameOf(at(event, 'track'), tracks),
    type: textAt(event, 'type'),
    language: textAt(event, 'language'),
    url: textAt(event, 'url'),
    abstract: textAt(event, 'abstract', 'description'),
    links: [...listAt(event, 'attachments').map(linkOf), ...listAt(event, 'links').map(linkOf)],
    isCancelled: /^cancel/i.test(textAt(event, 'status') ?? '') ? true : undefined,
  };
}

/** Those who speak; all of them if it is said of none. */
function speakersOf(participants: readonly unknown[]): readonly SpeakerDraft[] {
  const speaking = participants.filter((each) => /^(?:speaker|moderator)$/i.test(textAt(each, 'role') ?? 'speaker'));
  return (speaking.length > 0 ? speaking : participants).map(personOf);
}

/** A name, or that of what a slug refers to. */
function nameOf(value: unknown, known: ReadonlyMap<string, unknown>): string | undefined {
  const reference = typeof value === 'string' ? value : textAt(value, 'slug', 'guid');
  return textAt(value, 'name') ?? textAt(known.get(reference ?? ''), 'name') ?? reference;
}
