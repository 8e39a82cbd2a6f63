import type { LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { at, isRecord, isTrueAt, listAt, listOf, numberAt, textAt, textOf } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';

/** The `conference.json` of Symposion, which PyCon US and linux.conf.au use. */
export const symposion: Format = {
  name: 'Symposion',
  recognises: ({ json }) => slotsIn(json).some(isSlot),
  read: (sources) => merge(sources.map(readOne)),
};

function slotsIn(json: unknown): readonly unknown[] {
  return isRecord(json) ? listAt(json, 'schedule') : listOf(json);
}

function isSlot(slot: unknown): boolean {
  const isNamed = at(slot, 'name') !== undefined && at(slot, 'start') !== undefined;
  return isNamed && (at(slot, 'conf_key') ?? at(slot, 'conf_url') ?? at(slot, 'authors')) !== undefined;
}

function readOne({ json }: Source): ProgrammeDraft {
  const conference = at(json, 'conference');
  return {
    event: textAt(conference, 'title', 'name'),
    url: textAt(conference, 'url'),
    zone: textAt(conference, 'timezone', 'time_zone'),
    sessions: slotsIn(json).filter(isSlot).map(sessionOf),
  };
}

function sessionOf(slot: unknown): SessionDraft {
  const rooms = listAt(slot, 'rooms').flatMap((room) => textOf(room) ?? []);
  const kind = textAt(slot, 'kind');
  return {
    id: textAt(slot, 'conf_key', 'conf_url'),
    title: textAt(slot, 'name'),
    speakers: speakersOf(slot),
    start: textAt(slot, 'start'),
    end: textAt(slot, 'end'),
    minutes: numberAt(slot, 'duration'),
    room: rooms.length > 0 ? rooms.join(', ') : textAt(slot, 'room'),
    track: textAt(slot, 'track', 'section'),
    type: kind?.replace(/-/g, ' '),
    url: textAt(slot, 'conf_url'),
    abstract: textAt(slot, 'abstract', 'description'),
    links: linksOf(slot),
    isCancelled: isTrueAt(slot, 'cancelled') ? true : undefined,
  };
}

/** Speakers have pages and authors only names; early versions have a text. */
function speakersOf(slot: unknown): readonly SpeakerDraft[] {
  const speakers = listAt(slot, 'speakers').map((speaker) => ({
    name: textAt(speaker, 'name') ?? (isRecord(speaker) ? undefined : textOf(speaker)),
    url: textAt(speaker, 'url'),
  }));
  if (speakers.length > 0) return speakers;
  return listAt(slot, 'authors').map((author) => ({ name: textAt(author, 'name') ?? textOf(author) }));
}

function linksOf(slot: unknown): LinkDraft[] {
  return [
    { url: textAt(slot, 'slides', 'slides_url'), kind: 'slides' },
    { url: textAt(slot, 'video', 'video_url'), kind: 'video' },
  ];
}
