import { correctTitle } from '../../edits/complete/correctTalk.js';
import { tryChange } from '../../edits/complete/completeTalks.js';
import { titleRange } from '../../edits/rename/titleSpan.js';
import { matchTalks } from '../../programme/match/matchTalks.js';
import { differsByWords } from '../../programme/match/titleDifference.js';
import { say, type Problem } from '../../problem.js';
import type { Check } from '../check.js';
import { mostTried } from './mostTried.js';

/** Titles of talks that differ from those of the programme by some words. */
export const programmeTitle: Check = {
  codes: ['programme-title'],
  check: (recap, { programme }) => {
    const matched = [...(programme ? matchTalks(recap, programme) : [])];
    const found = matched.filter(([talk, session]) => differsByWords(talk.title, session));
    return found.map(([talk, session], index): Problem => {
      const wanted = index < mostTried ? correctTitle(recap, talk, session) : undefined;
      const change = wanted && tryChange(recap, talk, wanted);
      const fixes = change ? [{ title: change.label, edits: change.edits, safe: false }] : [];
      const message = say('The title in the programme is "{0}".', session.title);
      const range = titleRange(recap, talk) ?? talk.headingRange;
      return { code: 'programme-title', severity: 'information', message, range, fixes };
    });
  },
};
