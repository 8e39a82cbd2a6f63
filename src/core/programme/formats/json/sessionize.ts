import type { LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { at, byKey, isRecord, isTrueAt, listAt, listOf, textAt, textOf } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';

/**
 * The views of Sessionize's API: _All_ has lists that refer to each other, _Sessions_ groups, and _GridSmart_ days, in which
 * `timeSlots` repeats what is in `rooms`.
 */
export const sessionize: Format = {
  name: 'Sessionize',
  recognises: ({ json }) => sessionsIn(json).some(isSession) || isSpeakers(json),
  read,
};

function isSession(session: unknown): boolean {
  return (
    at(session, 'startsAt') !== undefined &&
    (at(session, 'isServiceSession') ?? at(session, 'roomId') ?? at(session, 'speakers')) !== undefined
  );
}

/** The view _Speakers_, which belongs to another one. */
function isSpeakers(json: unknown): boolean {
  return speakersIn(json).some(
    (item) => (at(item, 'fullName') ?? at(item, 'firstName')) !== undefined && at(item, 'tagLine') !== undefined,
  );
}

function speakersIn(json: unknown): readonly unknown[] {
  return isRecord(json) ? Object.values(json) : listOf(json);
}

function sessionsIn(json: unknown): readonly unknown[] {
  if (isRecord(json)) return [...listAt(json, 'sessions'), ...Object.values(json).filter(isSession)];
  return listOf(json).flatMap((item) => {
    if (isSession(item)) return [item];
    const rooms = listAt(item, 'rooms').flatMap((room) => [
      ...listAt(room, 'sessions'),
      ...listOf([at(room, 'session')]),
    ]);
    return [...listAt(item, 'sessions'), ...rooms.filter(isRecord)];
  });
}

interface Known {
  readonly rooms: ReadonlyMap<string, unknown>;
  readonly speakers: ReadonlyMap<string, unknown>;
  readonly questions: ReadonlyMap<string, unknown>;
  /** The title of the category of each item, and the item. */
  readonly items: ReadonlyMap<string, { readonly category: string; readonly name: string }>;
}

function read(sources: readonly Source[]): ProgrammeDraft {
  const views = sources.map(({ json }) => json);
  const speakers = views.flatMap((view) => [...listAt(view, 'speakers'), ...(isSpeakers(view) ? listOf(view) : [])]);
  const known: Known = {
    rooms: byKey(
      views.flatMap((view) => listAt(view, 'rooms')),
      'id',
    ),
    speakers: byKey(speakers, 'id'),
    questions: byKey(
      views.flatMap((view) => listAt(view, 'questions')),
      'id',
    ),
    items: itemsOf(views.flatMap((view) => listAt(view, 'categories'))),
  };
  const seen = new Set<string>();
  const sessions = views.flatMap(sessionsIn).filter((session) => {
    const key = JSON.stringify([at(session, 'id') ?? at(session, 'title'), at(session, 'startsAt')]);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
  return { sessions: sessions.map((session) => sessionOf(session, known)) };
}

function itemsOf(categories: readonly unknown[]): Known['items'] {
  return new Map(
    categories.flatMap((category) =>
      [...listAt(category, 'items'), ...listAt(category, 'categoryItems')].map((item) => [
        textAt(item, 'id') ?? '',
        { category: textAt(category, 'title', 'name') ?? '', name: textAt(item, 'name') ?? '' },
      ]),
    ),
  );
}

function sessionOf(session: unknown, known: Known): SessionDraft {
  const own = itemsOf(listAt(session, 'categories'));
  const referred = listAt(session, 'categoryItems').map((item) => known.items.get(textOf(item) ?? ''));
  const items = [...referred, ...own.values()].flatMap((item) => item ?? []);
  const named = (pattern: RegExp): string | undefined => items.find(({ category }) => pattern.test(category))?.name;
  return {
    id: textAt(session, 'id'),
    title: textAt(session, 'title'),
    speakers: listAt(session, 'speakers').map((speaker) => speakerOf(speaker, known)),
    start: textAt(session, 'startsAt'),
    end: textAt(session, 'endsAt'),
    room: textAt(session, 'room') ?? textAt(known.rooms.get(textAt(session, 'roomId') ?? ''), 'name'),
    track: named(/track|stream|topic|thema/i),
    type: isTrueAt(session, 'isServiceSession') ? 'service' : named(/format|type|länge|duration/i),
    language: named(/language|sprache|langue|idioma/i),
    abstract: textAt(session, 'description'),
    links: linksOf(session, known),
    isCancelled: /^cancel/i.test(textAt(session, 'status') ?? '') ? true : undefined,
  };
}

function speakerOf(speaker: unknown, { speakers }: Known): SpeakerDraft {
  const found = speakers.get(textAt(speaker, 'id') ?? textOf(speaker) ?? '') ?? speaker;
  const parts = [textAt(found, 'firstName'), textAt(found, 'lastName')].filter((part) => part !== undefined);
  const links = listAt(found, 'links');
  const page = links.find((link) => /blog|website|company/i.test(textAt(link, 'linkType', 'title') ?? '')) ?? links[0];
  return { name: textAt(found, 'fullName', 'name') ?? (parts.join(' ') || undefined), url: textAt(page, 'url') };
}

/** Links are also among the answers to the organisers' questions. */
function linksOf(session: unknown, { questions }: Known): LinkDraft[] {
  const answers = listAt(session, 'questionAnswers').map((answer) => ({
    url: textAt(answer, 'answerValue', 'answer'),
    title: textAt(answer, 'question') ?? textAt(questions.get(textAt(answer, 'questionId', 'id') ?? ''), 'question'),
  }));
  return [
    { url: textAt(session, 'recordingUrl'), kind: 'video' },
    { url: textAt(session, 'liveUrl'), title: 'Live' },
    ...listAt(session, 'links').map((link) => ({ url: textAt(link, 'url'), title: textAt(link, 'title') })),
    ...answers.filter(({ url }) => url?.startsWith('http')),
  ];
}
