import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import type { ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { at, isRecord, listAt, listOf, numberAt, textAt, textOf, type JsonRecord } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { dataOf } from './dataValue.js';

/**
 * The files of RubyEvents: `videos.yml`, the talks in order, and `schedule.yml`, the times. Talks come into the slots without
 * items in this order. Items are meals and the like.
 */
export const rubyEvents: Format = {
  name: 'RubyEvents',
  recognises: (source) =>
    /^\s*(?:-\s+|)(?:grid|raw_title|video_provider|video_id)\s*:/m.test(source.text) &&
    kindOf(dataOf(source)) !== undefined,
  read,
};

function kindOf(data: unknown): 'videos' | 'schedule' | undefined {
  if (listAt(data, 'days').some((day) => Array.isArray(at(day, 'grid')))) return 'schedule';
  const isVideo = listOf(data).some(
    (item) => at(item, 'title') !== undefined && (at(item, 'video_provider') ?? at(item, 'raw_title')) !== undefined,
  );
  return isVideo ? 'videos' : undefined;
}

interface Slot {
  readonly day: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly room: string | undefined;
}

function read(sources: readonly Source[], notes: Notes): ProgrammeDraft {
  const data = sources.map(dataOf);
  const talks = data.flatMap((each) => (kindOf(each) === 'videos' ? talksOf(listOf(each)) : []));
  const schedules = data.filter((each) => kindOf(each) === 'schedule');
  const slots = schedules.flatMap((schedule) => listAt(schedule, 'days').flatMap((day) => slotsOf(day, schedule)));
  const items = schedules.flatMap((schedule) => listAt(schedule, 'days').flatMap((day) => listAt(day, 'grid')));
  const named = items.flatMap((row) => listAt(row, 'items')).length;
  if (named > 0) notes.add(say('Entries of the timetable that are no talks were left out: {0}.', String(named)));
  if (slots.length > 0 && talks.length > 0) notes.add(say('The times of talks follow from their order.'));
  const days = schedules.flatMap((schedule) => listAt(schedule, 'days').map((day) => ({ date: textAt(day, 'date') })));
  const free = [...slots];
  // As many slots as talks: their order counts, whatever dates the talks have.
  const isWhole = slots.length === talks.length;
  return {
    event: textAt(talks[0], 'event_name'),
    days,
    sessions: talks.map((talk) => sessionOf(talk, takeSlot(free, isWhole ? undefined : textAt(talk, 'date')))),
  };
}

/** A video of several talks is one in the timetable; only where all are, as of meetups, the talks count. */
function talksOf(videos: readonly unknown[]): readonly unknown[] {
  const all = videos.filter(isRecord);
  if (!all.every((video) => talksIn(video).length > 0)) return all;
  return all.flatMap((video) =>
    talksIn(video).map((talk) => ({ date: at(video, 'date'), event_name: at(video, 'event_name'), ...talk })),
  );
}

function talksIn(video: unknown): readonly JsonRecord[] {
  return listAt(video, 'talks').filter(isRecord);
}

function slotsOf(day: unknown, schedule: unknown): readonly Slot[] {
  const rooms = listAt(schedule, 'tracks').map((track) => textAt(track, 'name'));
  return listAt(day, 'grid').flatMap((row) => {
    if (listAt(row, 'items').length > 0) return [];
    const count = Math.min(Math.max(numberAt(row, 'slots') ?? 1, 0), 50);
    return Array.from({ length: count }, (_, index) => ({
      day: textAt(day, 'date') ?? '',
      start: textAt(row, 'start_time'),
      end: textAt(row, 'end_time'),
      room: count > 1 ? rooms[index] : undefined,
    }));
  });
}

/** The next free slot, of the talk's day if the talk has one. */
function takeSlot(free: Slot[], date: string | undefined): Slot | undefined {
  const index = free.findIndex(({ day }) => date === undefined || day === date);
  return index < 0 ? undefined : free.splice(index, 1)[0];
}

function sessionOf(talk: unknown, slot: Slot | undefined): SessionDraft {
  return {
    id: textAt(talk, 'id', 'video_id'),
    title: textAt(talk, 'title'),
    speakers: [talk, ...talksIn(talk)].flatMap((each) => listAt(each, 'speakers')).map(speakerOf),
    start: slot?.start,
    end: slot?.end,
    day: slot?.day ?? textAt(talk, 'date'),
    room: slot?.room,
    track: textAt(talk, 'track'),
    type: textAt(talk, 'kind'),
    language: textAt(talk, 'language'),
    abstract: textAt(talk, 'description'),
    links: [
      { url: videoOf(textAt(talk, 'video_provider'), textAt(talk, 'video_id')), kind: 'video' },
      { url: textAt(talk, 'slides_url'), kind: 'slides' },
    ],
    isCancelled: textAt(talk, 'status') === 'cancelled' ? true : undefined,
  };
}

function speakerOf(speaker: unknown): SpeakerDraft {
  return { name: textAt(speaker, 'name') ?? (isRecord(speaker) ? undefined : textOf(speaker)) };
}

function videoOf(provider: string | undefined, id: string | undefined): string | undefined {
  if (id === undefined || !/^[\w/:.?=&-]+$/.test(id)) return undefined;
  if (provider === 'youtube') return `https://www.youtube.com/watch?v=${id}`;
  return provider === 'vimeo' ? `https://vimeo.com/${id}` : id;
}
