import type { SpeakerDraft } from '../../draft/programmeDraft.js';
import { splitNames } from '../../draft/splitNames.js';
import type { Component } from './components.js';

/** What a calendar can say of a session only in its description. */
export interface DescribedEvent {
  readonly speakers: readonly SpeakerDraft[];
  readonly track: string | undefined;
  readonly url: string | undefined;
  /** The description without those lines. */
  readonly abstract: string;
}

const speakerLine =
  /^(?:speakers?|presenters?|presented by|hosts?|by|with|von|mit|referent(?:in|en|innen)?|vortragende[rn]?|sprecher(?:in|innen)?|intervenant(?:e|s|es)?|orateurs?|par|ponentes?|por|relator[ei]|spreker)\s*[:：]\s*(.+)$/i;
const trackLine = /^(?:track|stream|parcours|piste|topic)\s*[:：]\s*(.+)$/i;
const addressLine = /^(?:url|link|more info|details|website|webseite)\s*[:：]\s*(https?:\/\/\S+)\s*$/i;

const nearby = 8;

/** Reads lines such as "Speaker: …", which have to be near the beginning or the end. */
export function describedEvent(description: string, event: Component): DescribedEvent {
  const lines = description.split('\n');
  const isNear = (index: number): boolean => index < nearby || index >= lines.length - nearby;
  const valueOf = (pattern: RegExp): string | undefined =>
    lines.flatMap((line, index) => (isNear(index) ? (pattern.exec(line.trim())?.[1] ?? []) : []))[0];
  const names = splitNames(valueOf(speakerLine) ?? '');
  const kept = lines.filter(
    (line, index) => !isNear(index) || ![speakerLine, trackLine, addressLine].some((each) => each.test(line.trim())),
  );
  return {
    speakers: names.length > 0 ? names.map((name) => ({ name })) : attendees(event),
    track: valueOf(trackLine),
    url: valueOf(addressLine),
    abstract: kept.join('\n'),
  };
}

const most = 8;

/** Some write speakers as those who attend; a long list is the audience. */
function attendees({ lines }: Component): readonly SpeakerDraft[] {
  const names = lines.flatMap(({ name, parameters }) => (name === 'ATTENDEE' ? (parameters.get('CN') ?? []) : []));
  return names.length > most ? [] : names.filter((name) => !name.includes('@')).map((name) => ({ name }));
}
