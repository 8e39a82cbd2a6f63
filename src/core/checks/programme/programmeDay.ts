import { moveParts } from '../../edits/move/moveParts.js';
import { matchTalks } from '../../programme/match/matchTalks.js';
import { programmeDaysOf } from '../../programme/match/programmeDays.js';
import type { Session } from '../../programme/programme.js';
import { say, type Fix, type Problem } from '../../problem.js';
import { daysOf, talksOf, type Day, type Recap, type Talk } from '../../recap/model/recap.js';
import type { Check } from '../check.js';

/** Talks that the programme has on another day, and on no other occasion on theirs. */
export const programmeDay: Check = {
  codes: ['programme-day'],
  check: (recap, { programme }) => {
    if (!programme) return [];
    const matched = matchTalks(recap, programme);
    const days = programmeDaysOf(recap, programme);
    return daysOf(recap).flatMap((day) => {
      const own = days.get(day);
      return talksOf(day).flatMap((talk): readonly Problem[] => {
        const session = matched.get(talk);
        const isThere = session && own?.sessions.some(({ id, title }) => id === session.id || title === session.title);
        const right = session && programme.days.find(({ sessions }) => sessions.some(({ id }) => id === session.id));
        if (!own || !session || isThere || right?.date === undefined) return [];
        const target = daysOf(recap).find((each) => days.get(each) === right);
        const message = target
          ? say('The programme has this talk on another day: "{0}".', target.title)
          : say('The programme has this talk on {0}.', right.date);
        const fixes = target ? moveTo(recap, { talk, session, day: target }, matched) : [];
        return [{ code: 'programme-day', severity: 'information', message, range: talk.headingRange, fixes }];
      });
    });
  },
};

/** Moves the talk to its day, before the first talk there that begins later. */
function moveTo(
  recap: Recap,
  { talk, session, day }: { readonly talk: Talk; readonly session: Session; readonly day: Day },
  matched: ReadonlyMap<Talk, Session>,
): readonly Fix[] {
  const before = day.parts.find((part) => {
    const start = part.kind === 'talk' ? matched.get(part)?.start : undefined;
    return start !== undefined && session.start !== undefined && start > session.start;
  });
  const result = moveParts(recap, [talk], { holder: day, before });
  if (result.kind === 'refusal' || result.edits.length === 0) return [];
  return [{ title: say('Move the talk to "{0}"', day.title), edits: result.edits, safe: false }];
}
