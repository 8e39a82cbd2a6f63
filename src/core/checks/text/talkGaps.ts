import { say, type Message } from '../../problem.js';
import { talksOf, type Recap, type Talk } from '../../recap/model/recap.js';
import { talksLacking, type Trait } from '../../recap/queries/talkLacks.js';
import type { TextCheck } from './textPage.js';

interface Gap {
  readonly code: string;
  readonly trait: Trait;
  readonly message: Message;
}

const gaps: readonly Gap[] = [
  { code: 'talk-notes-missing', trait: 'notes', message: say('This talk has no notes yet.') },
  {
    code: 'talk-speakers-missing',
    trait: 'speakers',
    message: say('This talk names no speakers, unlike most other talks of this post.'),
  },
  {
    code: 'talk-link-missing',
    trait: 'link',
    message: say('This talk has no link to its page, slides or video, unlike most other talks of this post.'),
  },
];

/** With fewer talks, it is not clear what is usual. */
const fewestTalks = 4;

/**
 * Talks without notes, without speakers, without a link, in a post that has them elsewhere; lists of talks need none, and only
 * those are compared that are written alike.
 */
export const talkGaps: TextCheck = {
  codes: gaps.map(({ code }) => code),
  check: ({ recap }) => {
    const talks = talksOf(recap);
    return (['heading', 'table', 'line'] as const).flatMap((form) =>
      gapsOf(
        recap,
        talks.filter((talk) => talk.form === form),
      ),
    );
  },
};

function gapsOf(recap: Recap, talks: readonly Talk[]): ReturnType<TextCheck['check']> {
  // A post that is but begun would be marked all over.
  if (talks.length < fewestTalks || talksLacking(recap, talks, 'notes').size * 2 > talks.length) return [];
  return gaps.flatMap(({ code, trait, message }) =>
    [...talksLacking(recap, talks, trait)].map(
      ({ headingRange: range }) => ({ code, severity: 'information', message, range }) as const,
    ),
  );
}
