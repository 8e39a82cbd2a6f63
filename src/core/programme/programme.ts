/**
 * What a conference publishes: days of sessions. A recap, which has days of talks, is another value.
 *
 * Dates are `YYYY-MM-DD`. Times are ISO 8601 in the venue's own time, `2026-05-04T09:30:00+02:00`; the offset is
 * missing where the file has none and the time zone is not known. All texts are plain: no HTML, no Markdown.
 */
export interface Programme {
  /** The name of the conference; empty if the file does not say. */
  readonly event: string;
  /** Its page, `http:` or `https:`. */
  readonly url?: string | undefined;
  /** The venue's time zone, an IANA name such as `Europe/Berlin`. */
  readonly zone?: string | undefined;
  /** In order; those sessions whose day is not known are in a last day without a date. */
  readonly days: readonly ProgrammeDay[];
}

/** A day as the conference counts it: a session after midnight can belong to the day before. */
export interface ProgrammeDay {
  readonly date: string | undefined;
  /** By start, then in the order of the file; those without a time come last. */
  readonly sessions: readonly Session[];
}

export interface Session {
  /** The same for the same session when the programme is read again; unique in it. */
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly speakers: readonly SessionSpeaker[];
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly room?: string | undefined;
  readonly track?: string | undefined;
  readonly kind: SessionKind;
  /** A language tag, such as `en`. */
  readonly language?: string | undefined;
  /** The session's own page. */
  readonly url?: string | undefined;
  readonly abstract?: string | undefined;
  readonly links: readonly SessionLink[];
  readonly isCancelled?: boolean | undefined;
}

/** What takes place: `break` includes meals and registration, which have no section in a recap. */
export type SessionKind = 'talk' | 'keynote' | 'workshop' | 'lightning' | 'panel' | 'break' | 'social' | 'other';

export interface SessionSpeaker {
  readonly name: string;
  readonly organisation?: string | undefined;
  /** Their page, `http:` or `https:`. */
  readonly url?: string | undefined;
}

export interface SessionLink {
  readonly kind: 'slides' | 'video' | 'feedback' | 'code' | 'other';
  readonly url: string;
  readonly title?: string | undefined;
}
