import type { ProgrammeDraft, SessionDraft } from '../../draft/programmeDraft.js';
import { at, byKey, isRecord, listAt, numberAt, textAt, textOf } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';

/** What pretalx's schedule widget loads: talks that refer to tracks, rooms and speakers. */
export const pretalxWidget: Format = {
  name: 'pretalx widget',
  recognises: ({ json }) =>
    listAt(json, 'talks').some((talk) => at(talk, 'start') !== undefined) && Array.isArray(at(json, 'rooms')),
  read: (sources) => merge(sources.map(readOne)),
};

type Known = Readonly<Record<'rooms' | 'tracks' | 'speakers', ReadonlyMap<string, unknown>>>;

function readOne({ json }: Source): ProgrammeDraft {
  const known: Known = {
    rooms: byKey(listAt(json, 'rooms'), 'id'),
    tracks: byKey(listAt(json, 'tracks'), 'id'),
    speakers: byKey(listAt(json, 'speakers'), 'code'),
  };
  return {
    event: textAt(json, 'event_name', 'name'),
    url: textAt(json, 'event_url'),
    zone: textAt(json, 'timezone'),
    sessions: listAt(json, 'talks').map((talk) => sessionOf(talk, known, textAt(json, 'event_url'))),
  };
}

function sessionOf(talk: unknown, known: Known, base: string | undefined): SessionDraft {
  const code = textAt(talk, 'code');
  return {
    id: code ?? textAt(talk, 'id'),
    title: textAt(talk, 'title'),
    speakers: listAt(talk, 'speakers').map((speaker) => ({
      name: textAt(isRecord(speaker) ? speaker : known.speakers.get(textOf(speaker) ?? ''), 'name'),
    })),
    start: textAt(talk, 'start'),
    end: textAt(talk, 'end'),
    minutes: numberAt(talk, 'duration'),
    room: nameOf(at(talk, 'room'), known.rooms),
    track: nameOf(at(talk, 'track'), known.tracks),
    type: textAt(talk, 'submission_type', 'type'),
    kind: textAt(talk, 'slot_type') === 'break' ? 'break' : undefined,
    language: textAt(talk, 'content_locale'),
    url: textAt(talk, 'url') ?? (base && code && `${base.replace(/\/?$/, '/')}talk/${code}/`),
    abstract: textAt(talk, 'abstract'),
  };
}

function nameOf(reference: unknown, known: ReadonlyMap<string, unknown>): string | undefined {
  const found = known.get(textOf(reference) ?? '');
  return textAt(found ?? reference, 'name') ?? textOf(at(found, 'name'));
}
