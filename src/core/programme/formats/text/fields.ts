import type { SessionDraft } from '../../draft/programmeDraft.js';
import { looksLikeNames } from '../../draft/splitNames.js';
import type { TimeSpan } from '../../draft/timeSpan.js';
import { titleAndSpeakers, whoIs, withoutOrganisation } from './titleAndSpeakers.js';

const place =
  /^(?:(?:in|room|raum|saal|salle|sala|hall|aula|stage|bühne|auditorium|theat(?:er|re)|track|location|ort|lieu|where|venue|zaal)\b.{0,40}|.{0,40}\b(?:room|hall|stage|auditorium|theatre|theater|ballroom|saal|bühne|amphitheater|amphi|lounge|foyer)(?:\s?\w{1,3})?)$/i;
const named: readonly (readonly ['room' | 'track' | 'type', RegExp])[] = [
  ['room', /^(?:room|raum|salle|sala|location|ort|lieu|where|venue)\s*[:：]\s*(.+)$/i],
  ['track', /^(?:track|stream|category|kategorie)\s*[:：]\s*(.+)$/i],
  ['type', /^(?:type|format|typ|art)\s*[:：]\s*(.+)$/i],
];
const speaking = /^(?:speakers?|presenters?|by|von|par|referent(?:in|en)?|with|mit)\s*[:：]?\s+(.+)$/i;
const address = /^https?:\/\/\S+$/;

/** A session whose title comes first, then who speaks, and where; in which order is seen by what they look like. */
export function sessionOfFields(
  span: TimeSpan,
  fields: readonly string[],
  day: string | undefined,
): SessionDraft | undefined {
  const [first, ...others] = fields;
  if (first === undefined) return undefined;
  const found: { room?: string; track?: string; type?: string; url?: string; abstract: string[] } = { abstract: [] };
  const head = titleAndSpeakers(first);
  let { speakers, organisation } = head;
  for (const field of others) {
    const [key, pattern] = named.find(([, each]) => each.test(field)) ?? [];
    const who = speaking.exec(field)?.[1] ?? field;
    const isNames = speakers.length === 0 && field.length < 200 && looksLikeNames(withoutOrganisation(who).names);
    if (key) found[key] ??= pattern!.exec(field)![1]!;
    else if (address.test(field)) found.url ??= field;
    else if (isNames && !(place.test(field) && looksLikeRoom(field)))
      ({ speakers, organisation } = { organisation: undefined, ...whoIs(who) });
    else if (found.room === undefined && field.length <= 60 && place.test(field))
      found.room = field.replace(/^in\s+/i, '');
    else found.abstract.push(field);
  }
  const room = found.room ?? lastShort(found.abstract, others);
  return {
    title: head.title,
    speakers: speakers.map((name) => ({ name, organisation: speakers.length === 1 ? organisation : undefined })),
    start: span.start,
    end: span.end,
    day,
    room,
    track: found.track,
    type: found.type,
    url: found.url,
    abstract: found.abstract.filter((text) => text !== room).join('\n'),
  };
}

function looksLikeRoom(field: string): boolean {
  return /\b(?:room|raum|saal|salle|sala|hall|stage|bühne|auditorium|track|zaal|foyer|theat(?:er|re))\b/i.test(field);
}

/** The last field of a line with several, where nothing else is known of it: "… | Speaker | A-101". */
function lastShort(rest: readonly string[], others: readonly string[]): string | undefined {
  const last = others.at(-1);
  const isLikely =
    last !== undefined && others.length >= 2 && last === rest.at(-1) && last.length <= 30 && !/[.!?]$/.test(last);
  return isLikely ? last : undefined;
}
