import { decodeHtml } from '../../../post/entities.js';
import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import type { LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { at, isRecord, listOf, textAt, textOf } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';

/** Events of schema.org as JSON-LD in a page, or on their own. */
export const jsonLd: Format = {
  name: 'schema.org',
  recognises: (source) => rootsOf(source).some(hasSessions) || rootsOf(source).flatMap(eventsIn).length > 1,
  read: (sources, notes) => merge(sources.map((source) => readOne(source, notes))),
};

const mark = /<script\b[^<>]{0,500}\btype\s*=\s*["']?application\/ld\+json["']?[^<>]{0,500}>/gi;

function rootsOf(source: Source): readonly unknown[] {
  const { text, json } = source;
  if (json !== undefined) return text.slice(0, 2000).includes('schema.org') ? [json] : [];
  if (!/ld\+json/i.test(text)) return [];
  return [...text.matchAll(mark)].slice(0, 2000).flatMap((found) => {
    const start = found.index + found[0].length;
    const end = text.indexOf('</script', start);
    return parsed(text.slice(start, end < 0 ? text.length : end));
  });
}

function parsed(text: string): readonly unknown[] {
  for (const each of [text, decodeHtml(text)]) {
    try {
      return [JSON.parse(each) as unknown];
    } catch {
      // Some escape it as if it were HTML.
    }
  }
  return [];
}

/** Also the plural, which is not a property of schema.org. */
const childKeys = ['subEvent', 'subEvents', 'hasPart', 'event', 'events'];
const mostDeep = 12;

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? listOf(value) : value === undefined || value === null ? [] : [value];
}

function childrenOf(event: unknown): readonly unknown[] {
  return childKeys.flatMap((key) => asList(at(event, key))).filter(isRecord);
}

function isEvent(value: unknown): boolean {
  return asList(at(value, '@type')).some(
    (type) => typeof type === 'string' && /(?:Event|EventSeries|Festival)$/.test(type),
  );
}

/** Events at the top, in a graph, or in a list of items. */
function eventsIn(root: unknown, depth = 0): readonly unknown[] {
  if (depth > mostDeep) return [];
  if (Array.isArray(root)) return listOf(root).flatMap((item) => eventsIn(item, depth + 1));
  if (isEvent(root)) return [root];
  return ['@graph', 'itemListElement', 'item', 'mainEntity'].flatMap((key) =>
    asList(at(root, key)).flatMap((each) => eventsIn(each, depth + 1)),
  );
}

function hasSessions(root: unknown): boolean {
  return eventsIn(root).some((event) => childrenOf(event).length > 0);
}

function readOne(source: Source, notes: Notes): ProgrammeDraft {
  const events = rootsOf(source).flatMap((root) => eventsIn(root));
  const conference = events.find((event) => childrenOf(event).length > 0);
  const own = conference === undefined ? events : [conference];
  if (own.length < events.length && conference !== undefined)
    notes.add(say('Events beside the conference were left out: {0}.', String(events.length - own.length)));
  const leaves = own.flatMap((event) => leavesOf(event, undefined, 0));
  const series = at(events[0], 'superEvent');
  return {
    event: textAt(conference, 'name') ?? textAt(series, 'name'),
    url: textAt(conference ?? series, 'url'),
    sessions: leaves.map(([event, track]) => sessionOf(event, track)),
  };
}

/** The events without others in them, and the name of what they are in, below the conference. */
function leavesOf(
  event: unknown,
  track: string | undefined,
  depth: number,
): readonly (readonly [unknown, string | undefined])[] {
  const children = depth > mostDeep ? [] : childrenOf(event);
  if (children.length === 0) return [[event, track]];
  const name = depth === 0 ? undefined : textAt(event, 'name');
  return children.flatMap((child) => leavesOf(child, name, depth + 1));
}

function sessionOf(event: unknown, track: string | undefined): SessionDraft {
  const name = textAt(event, 'name', 'headline');
  const speakers = ['performer', 'performers', 'speaker', 'speakers', 'actor', 'contributor'].map((key) =>
    asList(at(event, key)),
  );
  return {
    id: [textAt(event, '@id'), textAt(event, 'identifier')].find((id) => id !== undefined && /\d|[/#]/.test(id)),
    title: name ?? textAt(event, 'description'),
    speakers: (speakers.find((list) => list.length > 0) ?? []).map(speakerOf),
    start: textAt(event, 'startDate'),
    end: textAt(event, 'endDate'),
    room: placeOf(asList(at(event, 'location'))[0]),
    track,
    type: textAt(event, 'additionalType', 'eventType')?.replace(/^.*\//, ''),
    language: textAt(event, 'inLanguage') ?? textAt(at(event, 'inLanguage'), 'name'),
    url: textAt(event, 'url'),
    abstract: name === undefined ? textAt(event, 'abstract') : textAt(event, 'description', 'abstract'),
    links: linksOf(event),
    isCancelled: textAt(event, 'eventStatus')?.endsWith('Cancelled') ? true : undefined,
  };
}

function placeOf(location: unknown): string | undefined {
  return textAt(location, 'name') ?? (isRecord(location) ? undefined : textOf(location));
}

function speakerOf(person: unknown): SpeakerDraft {
  const employer = at(person, 'worksFor') ?? at(person, 'affiliation');
  return {
    name: textAt(person, 'name') ?? (isRecord(person) ? undefined : textOf(person)),
    organisation: textAt(employer, 'name') ?? textOf(employer),
    url: textAt(person, 'url'),
  };
}

function linksOf(event: unknown): LinkDraft[] {
  const recordings = [...asList(at(event, 'recordedIn')), ...asList(at(event, 'video'))];
  const works = [...asList(at(event, 'workFeatured')), ...asList(at(event, 'workPerformed'))];
  return [
    ...recordings.map((each) => ({
      url: textAt(each, 'url', 'contentUrl', 'embedUrl') ?? textOf(each),
      kind: 'video' as const,
    })),
    ...works.map((each) => ({ url: textAt(each, 'url'), title: textAt(each, 'name') })),
  ];
}
