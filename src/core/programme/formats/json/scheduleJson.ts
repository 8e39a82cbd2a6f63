import type { DayDraft, LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { parseClock } from '../../draft/moment.js';
import { at, isRecord, listAt, listOf, textAt, textOf } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';
import { minutesOf } from '../minutesOf.js';

/** The `schedule.json` of pretalx and frab, in which a day has rooms, and a room events. */
export const scheduleJson: Format = {
  name: 'schedule.json',
  recognises: ({ json }) => listOf(conferenceIn(json).days).some((day) => at(day, 'rooms') !== undefined),
  read: (sources) => merge(sources.map(readOne)),
};

/** In `schedule`, in `conference`, or at the top: all three occur. */
function conferenceIn(json: unknown): { conference: unknown; days: unknown } {
  const schedule = at(json, 'schedule') ?? json;
  const conference = at(schedule, 'conference') ?? schedule;
  return { conference, days: at(conference, 'days') ?? at(schedule, 'days') ?? at(schedule, 'day') };
}

function readOne({ json }: Source): ProgrammeDraft {
  const { conference, days: written } = conferenceIn(json);
  const days: DayDraft[] = [];
  const sessions: SessionDraft[] = [];
  for (const day of listOf(written)) {
    const key = days.length;
    days.push({
      date: textAt(day, 'date')?.slice(0, 10),
      start: textAt(day, 'day_start', 'start'),
      end: textAt(day, 'day_end', 'end'),
    });
    for (const [room, events] of roomsOf(at(day, 'rooms')))
      sessions.push(...events.map((event) => sessionOf(event, room, key)));
  }
  return {
    event: textAt(conference, 'title', 'acronym'),
    url: textAt(conference, 'url') ?? textAt(at(json, 'schedule'), 'base_url'),
    zone: textAt(conference, 'time_zone_name'),
    dayChange: parseClock(textAt(conference, 'day_change') ?? ''),
    days,
    sessions,
  };
}

/** An object of lists, or a list of objects with a name. */
function roomsOf(rooms: unknown): readonly (readonly [string | undefined, readonly unknown[]])[] {
  if (isRecord(rooms)) return Object.entries(rooms).map(([name, events]) => [name, listOf(events)] as const);
  return listOf(rooms).map((room) => [textAt(room, 'name'), listOf(at(room, 'events') ?? at(room, 'event'))] as const);
}

function sessionOf(event: unknown, room: string | undefined, day: number): SessionDraft {
  const date = textAt(event, 'date');
  return {
    id: textAt(event, 'guid', 'code', 'id'),
    title: textAt(event, 'title'),
    subtitle: textAt(event, 'subtitle'),
    speakers: listAt(event, 'persons').map(personOf),
    start: date?.includes(':') ? date : textAt(event, 'start'),
    end: textAt(event, 'end'),
    minutes: minutesOf(textAt(event, 'duration')),
    day,
    room: textAt(event, 'room') ?? room,
    track: textAt(event, 'track') ?? textAt(at(event, 'track'), 'name'),
    type: textAt(event, 'type'),
    language: textAt(event, 'language'),
    url: textAt(event, 'url'),
    abstract: textAt(event, 'abstract') ?? textAt(event, 'description'),
    links: linksOf(event),
  };
}

/** A name alone, or an object: `public_name` in the old form, `name` in the new one. */
export function personOf(person: unknown): SpeakerDraft {
  return {
    name: textAt(person, 'public_name', 'full_public_name', 'name', 'full_name') ?? plainName(person),
    organisation: textAt(person, 'organization', 'organisation', 'affiliation', 'company'),
    url: textAt(person, 'url'),
  };
}

function plainName(person: unknown): string | undefined {
  return isRecord(person) ? undefined : textOf(person);
}

function linksOf(event: unknown): LinkDraft[] {
  return [
    ...listAt(event, 'attachments').map((each) => linkOf(each)),
    ...listAt(event, 'links').map((each) => linkOf(each)),
    { url: textAt(event, 'feedback_url'), kind: 'feedback' },
    { url: textAt(event, 'recording_url', 'video_download_url'), kind: 'video' },
  ];
}

/** A link of a session, with the file's own word for its kind. */
export function linkOf(link: unknown): LinkDraft {
  const type = textAt(link, 'type')?.toLowerCase();
  return {
    url: textAt(link, 'url', 'href', 'link') ?? plainName(link),
    title: textAt(link, 'title', 'name', 'description', 'label'),
    kind:
      type && /^slides|presentation/.test(type)
        ? 'slides'
        : type === 'feedback'
          ? 'feedback'
          : type && /video|recording/.test(type)
            ? 'video'
            : undefined,
  };
}
