import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import { formatMoment } from '../../draft/moment.js';
import type { LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { at, isRecord, isTrueAt, listAt, listOf, numberAt, textAt } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';

/** The schedules of cfp.dev, which Devoxx and Voxxed Days use: a list of slots for each day; and of its predecessor. */
export const devoxx: Format = {
  name: 'Devoxx',
  recognises: ({ json }) => slotsIn(json).some(isSlot),
  read,
};

function slotsIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json))
    return (json as unknown[]).flatMap((item) => (isSlot(item) ? [item] : listAt(item, 'slots')));
  if (!isRecord(json)) return [];
  const days = Object.values(json).flatMap((value) => listOf(value).filter(isSlot));
  return [...listAt(json, 'slots').filter((slot) => !days.includes(slot)), ...days];
}

function isSlot(slot: unknown): boolean {
  const isNew = at(slot, 'fromDate') !== undefined && at(slot, 'toDate') !== undefined;
  return isNew
    ? (at(slot, 'sessionType') ?? at(slot, 'proposal') ?? at(slot, 'sessionTypeName')) !== undefined
    : at(slot, 'fromTimeMillis') !== undefined;
}

function read(sources: readonly Source[], notes: Notes): ProgrammeDraft {
  const slots = sources.flatMap(({ json }) => slotsIn(json)).filter(isSlot);
  const sessions = slots.map((slot) =>
    at(slot, 'fromTimeMillis') === undefined ? sessionOf(slot) : olderSession(slot),
  );
  const filled = sessions.filter(({ title }) => title !== undefined);
  if (filled.length < sessions.length)
    notes.add(say('Slots without a session were left out: {0}.', String(sessions.length - filled.length)));
  return {
    event: slots.map((slot) => textAt(slot, 'eventName')).find((name) => name !== undefined),
    zone: slots.map((slot) => textAt(slot, 'timezone')).find((zone) => zone !== undefined),
    sessions: filled,
  };
}

function sessionOf(slot: unknown): SessionDraft {
  const [proposal, type] = [at(slot, 'proposal'), at(slot, 'sessionType')];
  const isPause = isTrueAt(type, 'isPause') || isTrueAt(type, 'pause') || isTrueAt(slot, 'sessionTypeBreak');
  return {
    id: textAt(proposal, 'id') ?? textAt(slot, 'talkId', 'id'),
    title:
      textAt(proposal, 'title') ??
      textAt(slot, 'talkTitle') ??
      (isPause ? (textAt(type, 'name') ?? textAt(slot, 'sessionTypeName')) : textAt(slot, 'title')),
    speakers: [...listAt(proposal, 'speakers'), ...listAt(slot, 'speakers')].map(speakerOf),
    start: textAt(slot, 'fromDate'),
    end: textAt(slot, 'toDate'),
    room: textAt(at(slot, 'room'), 'name') ?? textAt(slot, 'roomName', 'room'),
    track: textAt(at(proposal, 'track'), 'name') ?? textAt(slot, 'trackName'),
    type: isPause ? 'break' : (textAt(type, 'name') ?? textAt(slot, 'sessionTypeName')),
    language:
      textAt(proposal, 'language') ?? textAt(at(proposal, 'language'), 'alpha2', 'name') ?? textAt(slot, 'langName'),
    abstract: textAt(proposal, 'summary', 'description') ?? textAt(slot, 'talkDescription'),
    links: linksOf(proposal),
  };
}

/** Before 2019: times in milliseconds, and names in languages. */
function olderSession(slot: unknown): SessionDraft {
  const [talk, pause] = [at(slot, 'talk'), at(slot, 'break')];
  const [start, end] = ['fromTimeMillis', 'toTimeMillis'].map((key) => {
    const instant = numberAt(slot, key);
    return instant === undefined ? undefined : formatMoment({ wall: instant, offset: 0 });
  });
  return {
    id: textAt(talk, 'id') ?? textAt(slot, 'slotId'),
    title: textAt(talk, 'title') ?? textAt(pause, 'nameEN', 'nameFR'),
    speakers: listAt(talk, 'speakers').map(speakerOf),
    start,
    end,
    room: textAt(slot, 'roomName'),
    track: textAt(talk, 'track'),
    type: isRecord(pause) ? 'break' : textAt(talk, 'talkType'),
    language: textAt(talk, 'lang'),
    abstract: textAt(talk, 'summary'),
  };
}

function speakerOf(speaker: unknown): SpeakerDraft {
  const parts = [textAt(speaker, 'firstName'), textAt(speaker, 'lastName')].filter((part) => part !== undefined);
  return {
    name: textAt(speaker, 'fullName', 'name') ?? (parts.join(' ') || undefined),
    organisation: textAt(speaker, 'company'),
  };
}

function linksOf(proposal: unknown): LinkDraft[] {
  return [
    { url: textAt(proposal, 'afterVideoURL', 'videoURL', 'podcastURL'), kind: 'video' },
    { url: textAt(proposal, 'slidesURL', 'presentationURL'), kind: 'slides' },
    ...listAt(proposal, 'links').map((link) => ({ url: textAt(link, 'url'), title: textAt(link, 'title', 'name') })),
  ];
}
