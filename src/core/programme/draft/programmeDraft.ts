import type { SessionKind, SessionLink } from '../programme.js';
import type { ProgrammeQuestion } from '../source/programmeFile.js';

/** What a reader finds in a file, before days, times and texts are brought into the form of a `Programme`. */
export interface ProgrammeDraft {
  readonly event?: string | undefined;
  readonly url?: string | undefined;
  /** As the file names it; it may be no zone at all. */
  readonly zone?: string | undefined;
  /** Those that the file lists, even if they have no sessions. */
  readonly days?: readonly DayDraft[] | undefined;
  /** When the conference's day ends, in minutes after midnight. */
  readonly dayChange?: number | undefined;
  readonly sessions: readonly SessionDraft[];
  /** Whether references such as `&amp;` in texts are already decoded, as in XML. */
  readonly isDecoded?: boolean | undefined;
  /** What the reader could not find out. */
  readonly asks?: ProgrammeQuestion | undefined;
}

export interface DayDraft {
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export interface SessionDraft {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly speakers?: readonly SpeakerDraft[] | undefined;
  /** A date with time, or only a time if `day` has the date. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** Used if there is no end. */
  readonly minutes?: number | undefined;
  /** The index of its day in the draft, or a date `YYYY-MM-DD` of the calendar. */
  readonly day?: number | string | undefined;
  readonly room?: string | undefined;
  readonly track?: string | undefined;
  /** The file's own word for the kind. */
  readonly type?: string | undefined;
  /** Where the file leaves no doubt. */
  readonly kind?: SessionKind | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly abstract?: string | undefined;
  readonly links?: readonly LinkDraft[] | undefined;
  readonly isCancelled?: boolean | undefined;
}

export interface SpeakerDraft {
  readonly name?: string | undefined;
  readonly organisation?: string | undefined;
  readonly url?: string | undefined;
}

export interface LinkDraft {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  /** Where the file says so; otherwise title and address show it. */
  readonly kind?: SessionLink['kind'] | undefined;
}
