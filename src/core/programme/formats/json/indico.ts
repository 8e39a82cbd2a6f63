import { parseMoment, formatMoment } from '../../draft/moment.js';
import type { LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { TimeZone } from '../../draft/timeZone.js';
import { at, isRecord, listAt, listOf, numberAt, textAt } from '../../source/json.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';

/** Indico's export of an event, with contributions or sessions, and of a timetable. */
export const indico: Format = {
  name: 'Indico',
  recognises: ({ json }) =>
    at(json, 'results') !== undefined && (eventsIn(json).length > 0 || entriesIn(json).length > 0),
  read: (sources) => merge(sources.map(readOne)),
};

function eventsIn(json: unknown): readonly unknown[] {
  return listAt(json, 'results').filter((event) => Array.isArray(at(event, 'contributions') ?? at(event, 'sessions')));
}

/** Of a timetable: results by event, by day, by entry; sessions have entries of their own. */
function entriesIn(json: unknown): readonly unknown[] {
  const results = at(json, 'results');
  if (!isRecord(results)) return [];
  const days = Object.values(results).flatMap((event) => (isRecord(event) ? Object.values(event) : []));
  return days.flatMap((day) => (isRecord(day) ? Object.values(day) : listOf(day))).flatMap(flattened);
}

function flattened(entry: unknown): readonly unknown[] {
  const within = at(entry, 'entries');
  const entries = isRecord(within) ? Object.values(within) : listOf(within);
  const track = textAt(entry, 'title');
  if (at(entry, 'entryType') !== 'Session' || entries.length === 0) return isRecord(entry) ? [entry] : [];
  return entries.map((each) => (isRecord(each) ? { session: track, ...each } : each));
}

function readOne({ json }: Source): ProgrammeDraft {
  const events = eventsIn(json);
  const contributions = events.flatMap((event) => [
    ...listAt(event, 'contributions'),
    ...listAt(event, 'sessions').flatMap((session) => listAt(session, 'contributions')),
  ]);
  return {
    event: textAt(events[0], 'title'),
    url: textAt(events[0], 'url'),
    zone: textAt(events[0], 'timezone'),
    sessions: [...contributions, ...entriesIn(json)].map(sessionOf),
  };
}

function sessionOf(contribution: unknown): SessionDraft {
  const speakers = ['speakers', 'presenters', 'primaryauthors'].map((key) => listAt(contribution, key));
  const entry = textAt(contribution, 'entryType');
  return {
    id: textAt(contribution, 'url') ?? textAt(contribution, 'uniqueId', 'id'),
    title: textAt(contribution, 'title'),
    speakers: (speakers.find((list) => list.length > 0) ?? []).map(speakerOf),
    start: timeOf(at(contribution, 'startDate')),
    end: timeOf(at(contribution, 'endDate')),
    minutes: numberAt(contribution, 'duration'),
    room: textAt(contribution, 'room', 'roomFullname'),
    track: textAt(contribution, 'session', 'slotTitle') ?? textAt(contribution, 'track'),
    type: entry === 'Break' ? 'break' : (textAt(contribution, 'type') ?? textAt(contribution, 'track')),
    url: textAt(contribution, 'url'),
    abstract: textAt(contribution, 'description'),
    links: linksOf(contribution),
  };
}

/** An object of date, time and zone. */
function timeOf(value: unknown): string | undefined {
  const moment = parseMoment(`${textAt(value, 'date') ?? ''}T${textAt(value, 'time') ?? ''}`);
  const zone = TimeZone.named(textAt(value, 'tz'));
  return moment && formatMoment(zone ? zone.at(moment) : moment);
}

/** `fullName` and `name` are "Last, First". */
function speakerOf(speaker: unknown): SpeakerDraft {
  const parts = [textAt(speaker, 'first_name', 'firstName'), textAt(speaker, 'last_name', 'familyName')];
  const [last, first] = (textAt(speaker, 'fullName', 'name') ?? '').split(/,\s*/, 2);
  const name = parts.filter((part) => part !== undefined).join(' ');
  return { name: name || [first, last].filter((part) => part).join(' '), organisation: textAt(speaker, 'affiliation') };
}

function linksOf(contribution: unknown): LinkDraft[] {
  const folders = [...listAt(contribution, 'folders'), ...listAt(contribution, 'attachments', 'folders')];
  const attachments = [
    ...folders.flatMap((folder) => listAt(folder, 'attachments')),
    ...listAt(contribution, 'attachments', 'files'),
  ];
  const resources = listAt(contribution, 'material').flatMap((material) => listAt(material, 'resources'));
  return [...attachments, ...resources].map((each) => ({
    url: textAt(each, 'download_url', 'link_url', 'url'),
    title: textAt(each, 'title', 'name', 'filename', 'fileName'),
  }));
}
