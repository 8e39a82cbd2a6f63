import { nameRange } from '../../edits/complete/addPeople.js';
import { correctNames } from '../../edits/complete/correctTalk.js';
import { tryChange } from '../../edits/complete/completeTalks.js';
import { matchSpeakers } from '../../programme/match/matchSpeakers.js';
import { matchTalks } from '../../programme/match/matchTalks.js';
import { say, type Problem } from '../../problem.js';
import type { Check } from '../check.js';
import { mostTried } from './mostTried.js';

/** Names of speakers that the programme spells differently. */
export const programmeName: Check = {
  codes: ['programme-name'],
  check: (recap, { programme }) => {
    const matched = [...(programme ? matchTalks(recap, programme) : [])];
    const found = matched.flatMap(([talk, session]) => {
      const { differing } = matchSpeakers(talk, session);
      return differing.size > 0 ? [{ talk, session, differing }] : [];
    });
    return found.flatMap(({ talk, session, differing }, index) => {
      const wanted = index < mostTried ? correctNames(recap, talk, session) : [];
      const changes = wanted.flatMap((change) => tryChange(recap, talk, change) ?? []);
      return [...differing].map(([name, other]): Problem => {
        const range = nameRange(recap, talk, name) ?? talk.headingRange;
        const change = changes.find(({ edits }) => edits.some((edit) => isAt(edit.range, range)));
        const fixes = change ? [{ title: change.label, edits: change.edits, safe: false }] : [];
        const message = say('The programme has this name as "{0}".', other);
        return { code: 'programme-name', severity: 'information', message, range, fixes };
      });
    });
  },
};

function isAt(a: Problem['range'], b: Problem['range']): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}
