import type { LinkDraft, ProgrammeDraft, SessionDraft } from '../../draft/programmeDraft.js';
import { at, listAt, numberAt, textAt } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';

/** The favourites that the app EventFahrplan shares: the sessions that somebody attends. Times are in UTC, without an end. */
export const eventFahrplan: Format = {
  name: 'EventFahrplan',
  recognises: ({ json }) => listAt(json, 'lectures').some((lecture) => at(lecture, 'lecture_id') !== undefined),
  read,
};

function read(sources: readonly Source[]): ProgrammeDraft {
  const lectures = sources.flatMap(({ json }) => listAt(json, 'lectures'));
  const indexes = lectures.map((lecture) => numberAt(lecture, 'day')).filter((index) => index !== undefined);
  const days = [...new Set(indexes)].sort((one, other) => one - other);
  return { days: days.map(() => ({})), sessions: lectures.map((lecture) => sessionOf(lecture, days)) };
}

function sessionOf(lecture: unknown, days: readonly number[]): SessionDraft {
  const day = days.indexOf(numberAt(lecture, 'day') ?? Number.NaN);
  return {
    id: textAt(lecture, 'lecture_id'),
    title: textAt(lecture, 'title'),
    subtitle: textAt(lecture, 'subtitle'),
    speakers: (textAt(lecture, 'speakers') ?? '').split(';').map((name) => ({ name })),
    start: textAt(lecture, 'starts_at'),
    day: day < 0 ? undefined : day,
    room: textAt(lecture, 'room'),
    track: textAt(lecture, 'track'),
    type: textAt(lecture, 'type'),
    language: textAt(lecture, 'lang'),
    url: textAt(lecture, 'url'),
    abstract: textAt(lecture, 'abstract', 'description'),
    links: linksIn(textAt(lecture, 'links') ?? ''),
  };
}

/** Links are one text, as in Markdown. */
function linksIn(text: string): LinkDraft[] {
  const linked = [...text.slice(0, 10_000).matchAll(/\[([^[\]]*)\]\(([^\s()]+)\)/g)].map(([, title, url]) => ({
    title,
    url,
  }));
  return linked.length > 0 ? linked : text.split(/[\s,]+/).map((url) => ({ url }));
}
