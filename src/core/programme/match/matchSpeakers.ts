import type { Talk } from '../../recap/model/recap.js';
import type { Session, SessionSpeaker } from '../programme.js';
import { isSameName } from './compareTalk.js';
import { foldedWords } from './foldText.js';

/** The speakers of a talk next to those of its session. */
export interface MatchedSpeakers {
  /** Names that are written differently: by each, as the programme has it. */
  readonly differing: ReadonlyMap<string, string>;
  /** Those of the session that the talk does not name. */
  readonly missing: readonly SessionSpeaker[];
}

export function matchSpeakers({ speakers }: Talk, session: Session): MatchedSpeakers {
  const left = [...session.speakers];
  const differing = new Map<string, string>();
  const take = (name: string, isLike: (other: string) => boolean): boolean => {
    const at = left.findIndex((other) => isLike(other.name));
    if (at < 0) return false;
    const [taken] = left.splice(at, 1);
    if (isMisspelt(name, taken!.name)) differing.set(name, taken!.name);
    return true;
  };
  const others = speakers.filter(({ name }) => !take(name, (other) => name === other));
  for (const { name } of others) take(name, (other) => isSameName(foldedWords(name), foldedWords(other)));
  return { differing, missing: left };
}

/** Not one that is only shorter or longer, or in another order, as is the author's choice; nor one in other capitals. */
function isMisspelt(name: string, other: string): boolean {
  const [own, others] = [wordsOf(name), wordsOf(other)];
  const [fewer, more] = own.length <= others.length ? [own, others] : [others, own];
  const isInitial = fewer.some((word) => /^\p{L}\.?$/u.test(word));
  return !isInitial && !fewer.every((word) => more.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replaceAll('’', "'")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}
