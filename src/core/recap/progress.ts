import { talksOf, type Recap, type Talk } from './recap.js';
import { isEmptyTalk, wordsOf } from './talkNotes.js';

/** What can be missing of a talk: its notes, the names of who gave it, the link to its page, those to slides and video. */
export type Lack = 'notes' | 'speakers' | 'page' | 'slides' | 'video';

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
}

const has: Readonly<Record<Lack, (talk: Talk) => boolean>> = {
  notes: (talk) => !isEmptyTalk(talk),
  speakers: ({ speakers }) => speakers.length > 0,
  page: ({ url }) => url !== undefined,
  slides: ({ links }) => links.some(({ kind }) => kind === 'slides'),
  video: ({ links }) => links.some(({ kind }) => kind === 'video'),
};

const lacks = Object.keys(has) as readonly Lack[];

/**
 * Says what is written and what is left. Notes belong to every talk; all else is missing only where more
 * than half of the talks with notes have it, and not of what may be no talk.
 */
export function progressOf(recap: Recap): Progress {
  const talks = talksOf(recap);
  const absent = talks.map((talk) => lacks.filter((lack) => !has[lack](talk)));
  const written = absent.filter((of) => !of.includes('notes'));
  // Stubs do not tell yet how the author writes.
  const isUsual = (lack: Lack): boolean => written.filter((of) => !of.includes(lack)).length * 2 > written.length;
  const usual = lacks.filter((lack) => lack === 'notes' || isUsual(lack));
  const left = new Map<Talk, readonly Lack[]>();
  talks.forEach((talk, index) => {
    const missing = absent[index]!.filter((lack) => usual.includes(lack));
    // How sure a talk is takes reading: it is asked of few.
    const isAsked = (lack: Lack): boolean => lack === 'notes' || talk.certainty !== 'unsure';
    const asked = missing.filter(isAsked);
    if (asked.length > 0) left.set(talk, asked);
  });
  return { ...tallyOf(talks, left), left };
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
