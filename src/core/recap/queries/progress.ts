import type { Session } from '../../programme/programme.js';
import { emptyDaysOf, talksOf, type Day, type Recap } from '../model/recap.js';
import type { Talk } from '../model/talk.js';
import { frontMatterGaps, type FrontMatterGap } from './frontMatterGaps.js';
import { talksLacking, type Trait } from './talkLacks.js';
import { wordsOf } from './talkNotes.js';

/** What is reported if a talk does not have it, in this order. */
const lacks = ['notes', 'speakers', 'page', 'slides', 'video'] as const satisfies readonly Trait[];

export type Lack = (typeof lacks)[number];

/** What is missing of each talk that is not finished, in document order; never an empty list. */
export type Left = ReadonlyMap<Talk, readonly Lack[]>;

/** How far some talks are. */
export interface Tally {
  readonly talks: number;
  /** Number of talks with notes. */
  readonly written: number;
  /** Number of words in all notes. */
  readonly words: number;
  /** Of how many talks each is missing; more than none. */
  readonly missing: ReadonlyMap<Lack, number>;
}

/** How far a write-up is. */
export interface Progress extends Tally {
  readonly left: Left;
  /** Days below which nothing is written yet. */
  readonly emptyDays: readonly Day[];
  readonly gaps: readonly FrontMatterGap[];
  /** The sessions of the programme that the author attends, and that have no talk yet. */
  readonly unwritten: readonly Session[];
}

/** Of how many talks, days and keys something is left, and how many sessions have no talk. */
export function countUnfinished({ left, emptyDays, gaps, unwritten }: Progress): number {
  return left.size + emptyDays.length + gaps.length + unwritten.length;
}

/** Says what is written and what is left. */
export function progressOf(recap: Recap, unwritten: readonly Session[] = []): Progress {
  const talks = talksOf(recap);
  const lacking = lacks.map((lack) => ({ lack, of: talksLacking(recap, talks, lack) }));
  const left = new Map<Talk, readonly Lack[]>();
  for (const talk of talks) {
    const missing = lacking.flatMap(({ lack, of }) => (of.has(talk) ? [lack] : []));
    if (missing.length > 0) left.set(talk, missing);
  }
  return { ...tallyOf(talks, left), left, emptyDays: emptyDaysOf(recap), gaps: frontMatterGaps(recap), unwritten };
}

/** How far some of the talks are, of which `left` says what is missing. */
export function tallyOf(talks: readonly Talk[], left: Left): Tally {
  const counted = lacks.map((lack) => [lack, talks.filter((talk) => left.get(talk)?.includes(lack)).length] as const);
  const missing = new Map(counted.filter(([, count]) => count > 0));
  return {
    talks: talks.length,
    written: talks.length - (missing.get('notes') ?? 0),
    words: wordsOf(talks),
    missing,
  };
}
