import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import type { DayDraft, LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { parseClock } from '../../draft/moment.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';
import { minutesOf } from '../minutesOf.js';
import {
  attributeOf,
  childrenOf,
  fieldsOf,
  localName,
  parseRoot,
  textIn,
  type Fields,
  type XmlElement,
} from './xml.js';
import { recoverXml } from './recoverXml.js';

/**
 * The `schedule.xml` that Pentabarf had first: pretalx, frab, wafer, FOSDEM and the CCC's hub write it. What they agree on is
 * in the schema of the C3VOC; in practice `date` of an event, `url` and attributes of links may be missing.
 */
export const scheduleXml: Format = {
  name: 'schedule.xml',
  recognises: ({ text }) => /<schedule[\s>]/.test(text.slice(0, 5000)),
  read: (sources, notes) => merge(sources.map((source) => readOne(source, notes))),
};

function readOne({ text, name }: Source, notes: Notes): ProgrammeDraft {
  const root = parseRoot(text) ?? recovered(text, name, notes);
  const conference = fieldsOf(fieldsOf(root).get('conference'));
  const days: DayDraft[] = [];
  const sessions: SessionDraft[] = [];
  const base = textIn(conference, 'base_url');
  for (const element of childrenOf(root, 'day')) {
    const key = days.length;
    days.push(dayOf(element));
    for (const room of childrenOf(element)) {
      const events = isEvent(room) ? [room] : childrenOf(room).filter(isEvent);
      sessions.push(...events.map((event) => sessionOf(event, attributeOf(room, 'name'), key)));
    }
  }
  return {
    event: textIn(conference, 'title', 'acronym'),
    url: textIn(conference, 'url') ?? base,
    zone: textIn(conference, 'time_zone_name'),
    days,
    dayChange: parseClock(textIn(conference, 'day_change') ?? ''),
    sessions,
    isDecoded: true,
  };
}

/** EuroPython has an `entry` in its place. */
function isEvent(element: XmlElement): boolean {
  return localName(element) === 'event' || localName(element) === 'entry';
}

function recovered(text: string, name: string, notes: Notes): XmlElement | undefined {
  const { text: sound, lost } = recoverXml(text);
  notes.add(say('"{0}" is damaged or incomplete; what could not be read was left out.', name));
  if (lost > 0) notes.add(say('Events that could not be read: {0}.', String(lost)));
  return parseRoot(sound);
}

function dayOf(element: XmlElement): DayDraft {
  return {
    date: attributeOf(element, 'date')?.slice(0, 10),
    start: attributeOf(element, 'start'),
    end: attributeOf(element, 'end'),
  };
}

function sessionOf(event: XmlElement, roomName: string | undefined, day: number): SessionDraft {
  const fields = fieldsOf(event);
  const date = textIn(fields, 'date');
  return {
    id: attributeOf(event, 'guid') ?? attributeOf(event, 'code') ?? attributeOf(event, 'id'),
    title: textIn(fields, 'title'),
    subtitle: textIn(fields, 'subtitle'),
    speakers: childrenOf(fields.get('persons') ?? fields.get('speakers')).map(speakerOf),
    start: date?.includes(':') ? date : textIn(fields, 'start')?.replace(/^(\d\d)(\d\d)$/, '$1:$2'),
    minutes: minutesOf(textIn(fields, 'duration')),
    day,
    room: textIn(fields, 'room') ?? roomName,
    track: textIn(fields, 'track'),
    type: textIn(fields, 'type', 'category'),
    language: textIn(fields, 'language'),
    url: textIn(fields, 'url'),
    abstract: textIn(fields, 'abstract', 'description'),
    links: linksOf(fields),
  };
}

function speakerOf(person: XmlElement): SpeakerDraft {
  const fields = fieldsOf(person);
  const name = textIn(fields, 'name') ?? (person.text.trim() || attributeOf(person, 'name'));
  return { name, url: attributeOf(person, 'url') ?? textIn(fields, 'profile') };
}

function linksOf(fields: Fields): LinkDraft[] {
  const [links, attachments] = ['links', 'attachments'].map((name) => childrenOf(fields.get(name)));
  return [
    ...attachments!.map((each) => ({ ...linkOf(each), kind: kindOf(each) })),
    ...links!.map(linkOf),
    { url: textIn(fields, 'video_download_url'), kind: 'video' as const },
    { url: textIn(fields, 'feedback_url'), kind: 'feedback' as const },
    { url: textIn(fields, 'recording_url'), kind: 'video' as const },
  ];
}

function linkOf(element: XmlElement): LinkDraft {
  const [href, text] = [attributeOf(element, 'href') ?? attributeOf(element, 'url'), element.text.trim()];
  return href === undefined ? { url: text } : { url: href, title: text || attributeOf(element, 'title') };
}

function kindOf(attachment: XmlElement): LinkDraft['kind'] {
  return /slides|presentation/i.test(attributeOf(attachment, 'type') ?? '') ? 'slides' : undefined;
}
