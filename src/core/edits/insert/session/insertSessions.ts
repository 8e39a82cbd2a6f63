import { composeEdits } from '../../../composeEdits.js';
import { matchTalks } from '../../../programme/match/matchTalks.js';
import type { Session } from '../../../programme/programme.js';
import { sessionsOf } from '../../../programme/queries/sessionsOf.js';
import { withCorrection } from '../../../recap/model/corrections.js';
import type { Correction } from '../../../recap/model/readingOptions.js';
import type { Recap } from '../../../recap/model/recap.js';
import { parseRecap } from '../../../recap/parseRecap.js';
import type { TextEdit } from '../../../text.js';
import { insertSession, type SessionPlace } from './insertSession.js';

export interface InsertedSessions {
  /** Edits of the recap's text that insert all of them. */
  readonly edits: readonly TextEdit[];
  /** What must be remembered for them to be read as talks. */
  readonly corrections: readonly Correction[];
  /** Those that can be inserted nowhere. */
  readonly refused: readonly Session[];
}

/** Inserts sessions one after the other, in the order of the programme, each under its day. */
export function insertSessions(recap: Recap, sessions: readonly Session[], place: SessionPlace): InsertedSessions {
  const wanted = new Set(sessions);
  const left = sessionsOf(place.programme).filter((session) => wanted.has(session));
  const corrections: Correction[] = [];
  const refused: Session[] = [];
  let options = recap.options;
  let current = recap;
  const next = (text: string): readonly TextEdit[] => {
    current = parseRecap(text, options, current);
    for (let session = left.shift(); session; session = left.shift()) {
      const insertion = insertSession(current, session, place);
      if (!insertion) {
        refused.push(session);
        continue;
      }
      const { edits, correction } = insertion;
      if (correction) {
        corrections.push(correction);
        options = { ...options, corrections: withCorrection(options.corrections ?? [], correction) };
      }
      return edits;
    }
    return [];
  };
  return { edits: composeEdits(recap.source, sessions.length + 1, next), corrections, refused };
}

/** The sessions that the recap has no talk for yet. */
export function withoutTalk(
  recap: Recap,
  sessions: readonly Session[],
  { programme }: SessionPlace,
): readonly Session[] {
  const matched = new Set([...matchTalks(recap, programme).values()].map(({ id }) => id));
  return sessions.filter(({ id }) => !matched.has(id));
}
