import type { Programme, Session } from './programme.js';

/** A programme for other programs; unknown values are `null`. */
export interface ProgrammeJson {
  readonly event: string | null;
  readonly zone: string | null;
  readonly days: readonly { readonly date: string | null; readonly sessions: readonly SessionJson[] }[];
}

export interface SessionJson {
  readonly title: string;
  readonly speakers: readonly string[];
  /** ISO 8601, in the venue's time, with its offset if that is known. */
  readonly start: string | null;
  readonly end: string | null;
  readonly room: string | null;
  readonly track: string | null;
  readonly kind: string;
  readonly url: string | null;
  readonly links: readonly { readonly kind: string; readonly url: string }[];
}

export function programmeJson({ event, zone, days }: Programme): ProgrammeJson {
  return {
    event: event === '' ? null : event,
    zone: zone ?? null,
    days: days.map(({ date, sessions }) => ({ date: date ?? null, sessions: sessions.map(sessionJson) })),
  };
}

function sessionJson({ title, speakers, start, end, room, track, kind, url, links }: Session): SessionJson {
  return {
    title,
    speakers: speakers.map(({ name }) => name),
    start: start ?? null,
    end: end ?? null,
    room: room ?? null,
    track: track ?? null,
    kind,
    url: url ?? null,
    links: links.map((link) => ({ kind: link.kind, url: link.url })),
  };
}
