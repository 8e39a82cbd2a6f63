import type { Session, SessionLink, SessionSpeaker } from '../programme.js';
import type { TimedDraft } from './dayOf.js';
import { languageTag } from './languageTag.js';
import { linkKind } from './linkKind.js';
import { plainBlock, plainLine } from './plainText.js';
import type { LinkDraft, ProgrammeDraft, SpeakerDraft } from './programmeDraft.js';
import { sessionKind } from './sessionKind.js';
import { webAddress } from './webAddress.js';

/** Gives each session an id that no other has. */
export class SessionIds {
  private readonly used = new Map<string, number>();

  next(wanted: string): string {
    const base = wanted.trim().slice(0, 200) || 'session';
    const count = (this.used.get(base) ?? 0) + 1;
    this.used.set(base, count);
    return count === 1 ? base : this.next(`${base}#${count}`);
  }
}

const mostSpeakers = 100;
const mostLinks = 50;

/** A session with plain texts and sound addresses. */
export function toSession(
  { session }: TimedDraft,
  draft: ProgrammeDraft,
  ids: SessionIds,
  start: string | undefined,
  end: string | undefined,
): Session {
  const isDecoded = draft.isDecoded ?? false;
  const line = (text: string | undefined): string | undefined => plainLine(text, isDecoded);
  const title = line(session.title) ?? session.title?.trim().slice(0, 1000) ?? '';
  const speakers = speakersOf(session.speakers ?? [], line, draft.url);
  const url = webAddress(session.url, draft.url);
  return {
    id: ids.next(session.id ?? `${title}@${start ?? ''}`),
    title,
    subtitle: line(session.subtitle),
    speakers,
    start,
    end,
    room: line(session.room),
    track: trackOf(line(session.track)),
    kind: session.kind ?? sessionKind(title, line(session.type), speakers.length > 0),
    language: languageTag(session.language),
    url,
    abstract: plainBlock(session.abstract, isDecoded),
    links: linksOf(session.links ?? [], line, draft.url).filter((link) => link.url !== url),
    isCancelled: session.isCancelled,
  };
}

/** Some programs write that there is none. */
function trackOf(track: string | undefined): string | undefined {
  return track !== undefined && /^(?:no track|none|null|n\/a|-+)$/i.test(track) ? undefined : track;
}

function speakersOf(
  speakers: readonly SpeakerDraft[],
  line: (text: string | undefined) => string | undefined,
  base: string | undefined,
): readonly SessionSpeaker[] {
  const byName = new Map<string, SessionSpeaker>();
  for (const { name: written, organisation, url } of speakers.slice(0, mostSpeakers)) {
    const name = line(written);
    if (name === undefined || byName.has(name)) continue;
    byName.set(name, { name, organisation: line(organisation), url: webAddress(url, base) });
  }
  return [...byName.values()];
}

function linksOf(
  links: readonly LinkDraft[],
  line: (text: string | undefined) => string | undefined,
  base: string | undefined,
): readonly SessionLink[] {
  const byAddress = new Map<string, SessionLink>();
  for (const { url: written, title: named, kind } of links.slice(0, mostLinks)) {
    const url = webAddress(written, base);
    if (url === undefined || byAddress.has(url)) continue;
    const title = line(named);
    byAddress.set(url, { kind: kind ?? linkKind(url, title), url, title: title === url ? undefined : title });
  }
  return [...byAddress.values()];
}
