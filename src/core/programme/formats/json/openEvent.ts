import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import type { LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { at, byKey, isRecord, listAt, listOf, textAt } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';

/** The export of Open Event, or eventyay: a file each for the event, sessions, speakers, tracks and rooms. */
export const openEvent: Format = {
  name: 'Open Event',
  recognises: ({ json }) => kindOf(json) !== undefined,
  read,
};

type Kind = 'event' | 'sessions' | 'speakers' | 'tracks' | 'microlocations';

/** By keys that only one of the files has; early versions wrote `_` in place of `-`. */
function kindOf(json: unknown): Kind | undefined {
  const item = itemsOf(json)[0];
  const has = (...keys: string[]): boolean => keys.every((key) => key in dashed(item));
  if (has('microlocation', 'title') || has('session-type', 'title', 'starts-at')) return 'sessions';
  if (has('short-biography') || has('speaking-experience')) return 'speakers';
  if (has('name', 'floor', 'latitude') || has('name', 'floor', 'room')) return 'microlocations';
  if (has('name', 'font-color') || has('name', 'color', 'sessions')) return 'tracks';
  const isEvent = has('name', 'starts-at', 'timezone') || has('name', 'start-time', 'schedule-published-on');
  return !Array.isArray(json) && isEvent ? 'event' : undefined;
}

function itemsOf(json: unknown): readonly unknown[] {
  return isRecord(json)
    ? Array.isArray(at(json, 'sessions')) && at(json, 'name') === undefined
      ? listAt(json, 'sessions')
      : [json]
    : listOf(json);
}

function dashed(item: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(item)) return {};
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key.replaceAll('_', '-'), value]));
}

function read(sources: readonly Source[], notes: Notes): ProgrammeDraft {
  const files = sources.map(({ json }) => ({ kind: kindOf(json), items: itemsOf(json).map(dashed) }));
  const items = (kind: Kind): readonly unknown[] => files.flatMap((file) => (file.kind === kind ? file.items : []));
  const event = items('event')[0];
  const speakers = byKey(items('speakers'), 'id');
  const rooms = byKey(items('microlocations'), 'id');
  const sessions = items('sessions').filter(isTakingPlace);
  const left = items('sessions').length - sessions.length;
  if (left > 0) notes.add(say('Proposals that were not accepted were left out: {0}.', String(left)));
  return {
    event: textAt(event, 'name'),
    url: textAt(event, 'event-url', 'ticket-url'),
    zone: textAt(event, 'timezone'),
    sessions: sessions.map((session) => sessionOf(session, speakers, rooms)),
  };
}

function isTakingPlace(session: unknown): boolean {
  const isDeleted = textAt(session, 'deleted-at') !== undefined;
  return (
    !isDeleted && /^(?:accepted|confirmed|canceled|cancelled|published)$/i.test(textAt(session, 'state') ?? 'accepted')
  );
}

function sessionOf(
  session: unknown,
  speakers: ReadonlyMap<string, unknown>,
  rooms: ReadonlyMap<string, unknown>,
): SessionDraft {
  const [room, track, type] = ['microlocation', 'track', 'session-type'].map((key) => at(session, key));
  return {
    id: textAt(session, 'id'),
    title: textAt(session, 'title'),
    subtitle: textAt(session, 'subtitle'),
    speakers: listAt(session, 'speakers').map((speaker) => speakerOf(speaker, speakers)),
    start: textAt(session, 'starts-at', 'start-time'),
    end: textAt(session, 'ends-at', 'end-time'),
    room:
      textAt(room, 'name') ?? textAt(rooms.get(textAt(room, 'id') ?? textAt(session, 'microlocation') ?? ''), 'name'),
    track: textAt(track, 'name') ?? textAt(session, 'track'),
    type: textAt(type, 'name') ?? textAt(session, 'session-type'),
    language: textAt(session, 'language'),
    url: textAt(session, 'site'),
    abstract: textAt(session, 'short-abstract', 'long-abstract', 'abstract'),
    links: linksOf(session),
    isCancelled: /^cancel/i.test(textAt(session, 'state') ?? '') ? true : undefined,
  };
}

function speakerOf(speaker: unknown, known: ReadonlyMap<string, unknown>): SpeakerDraft {
  const own = dashed(speaker);
  const found = { ...dashed(known.get(textAt(own, 'id') ?? '')), ...own };
  return { name: textAt(found, 'name'), organisation: textAt(found, 'organisation'), url: textAt(found, 'website') };
}

function linksOf(session: unknown): LinkDraft[] {
  return [
    { url: textAt(session, 'slides-url', 'slides'), kind: 'slides' },
    { url: textAt(session, 'video-url', 'video', 'audio-url'), kind: 'video' },
    { url: textAt(session, 'signup-url') },
  ];
}
