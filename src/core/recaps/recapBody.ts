import { isRecap, talksOf, type Recap } from '../recap/model/recap.js';
import { talksLacking } from '../recap/queries/talkLacks.js';
import { wordsOf } from '../recap/queries/talkNotes.js';
import { mayTellOfConference } from '../recap/genre/tellsOfConference.js';
import type { ReadingOptions } from '../recap/model/readingOptions.js';

/** What the whole text of a recap says: its talks. */
export interface RecapBody {
  /** Its title, where the front matter has none. */
  readonly title: string | undefined;
  readonly talks: readonly TalkSummary[];
  /** Number of talks with notes. */
  readonly written: number;
  /** Number of words in all notes. */
  readonly words: number;
}

/** A talk as lists of all recaps show it. */
export interface TalkSummary {
  /** May be empty. */
  readonly title: string;
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
  /** Zero-based. */
  readonly line: number;
}

/** Whether a text may be a recap, at a small part of the cost of parsing it: never false for one that is. */
export function mayBeRecap(text: string, { talkLevel, corrections = [] }: ReadingOptions): boolean {
  // What the author says counts for more than the words of a text.
  return talkLevel !== undefined || corrections.length > 0 || mayTellOfConference(text);
}

/** Sums up a recap; `undefined` if the text is not one, by the judgement that the outline has, too. */
export function bodyOf(recap: Recap): RecapBody | undefined {
  if (!isRecap(recap)) return undefined;
  const talks = talksOf(recap);
  return {
    title: recap.title,
    talks: talks.map(({ title, speakers, tags, headingRange }) => ({
      title,
      speakers: speakers.map(({ name }) => name),
      tags,
      line: headingRange.start.line,
    })),
    written: talks.length - talksLacking(recap, talks, 'notes').size,
    words: wordsOf(talks),
  };
}
