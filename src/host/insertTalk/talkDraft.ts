import type { NewTalk, Unsaid } from '../../core/edits/insert/newTalk.js';
import type { TitleInput } from '../../core/edits/insert/readTalkInput.js';
import type { Session } from '../../core/programme/programme.js';
import type { ReadingOptions, Recap } from '../../core/recap/model/recap.js';
import type { DayReference } from '../../core/recap/queries/dayReference.js';
import type { KnownNames } from '../../core/recap/queries/knownNames.js';
import type { Position } from '../../core/text.js';
import type { SessionItem } from '../programmes/sessionItems.js';

/** The day of a new talk: an existing one, the one after the last, or none. */
export type DayAnswer = DayReference | 'new' | 'none';

/** What the user has answered so far. */
export interface TalkDraft {
  readonly input: TitleInput | undefined;
  /** The session of the programme that was picked: it answers everything. */
  readonly session?: Session | undefined;
  /** The text in the input box of the first step. */
  readonly typed: string;
  readonly day: DayAnswer | undefined;
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
}

/** What the user can choose from. */
export interface TalkChoices {
  readonly recap: Recap;
  readonly options: ReadingOptions;
  readonly cursor: Position;
  /** Titles and addresses from the selection and the clipboard. */
  readonly offers: readonly TitleInput[];
  /** Sessions of the programme, in groups. */
  readonly sessions: readonly SessionItem[];
  readonly names: () => KnownNames;
  /** Settles when no more names will be found. */
  readonly searching: Promise<unknown>;
  /** Whether what is left empty gets a placeholder. */
  readonly withPlaceholders: boolean;
}

/** All answers, complete. */
export interface TalkAnswers {
  readonly talk: NewTalk;
  /** Only if there are placeholders. */
  readonly unsaid?: Unsaid;
  readonly day: DayAnswer;
}
