import { titleOf, type RecapEntry } from './groupRecaps.js';
import type { ListedTalk } from './recapBody.js';

/** A talk of some recap. */
export interface FoundTalk {
  readonly entry: RecapEntry;
  readonly talk: ListedTalk;
  /** Title, speakers and recap as they are searched. */
  readonly searched: string;
}

/** All talks, those of the latest recaps first. */
export function allTalks(entries: readonly RecapEntry[]): readonly FoundTalk[] {
  const latest = [...entries].sort((one, other) => (other.head.date ?? -Infinity) - (one.head.date ?? -Infinity) || 0);
  return latest.flatMap((entry) =>
    (entry.body?.talks ?? []).map((talk) => ({
      entry,
      talk,
      searched: plain([talk.title, ...talk.speakers, titleOf(entry)].join(' ')),
    })),
  );
}

/**
 * The talks that match what somebody types, at most `most`: those with each of the words in title, speakers or recap, then
 * those whose title has all characters in that order. All, if nothing is typed.
 */
export function findTalks(talks: readonly FoundTalk[], typed: string, most: number): readonly FoundTalk[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const characters = words.join('');
  const found: FoundTalk[] = [];
  const others: FoundTalk[] = [];
  for (const each of talks) {
    if (found.length >= most) break;
    if (words.every((word) => each.searched.includes(word))) found.push(each);
    else if (others.length < most && hasInOrder(plain(each.talk.title), characters)) others.push(each);
  }
  return [...found, ...others].slice(0, most);
}

function hasInOrder(text: string, wanted: string): boolean {
  let at = 0;
  for (const character of wanted) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** In lower case and without accents, so that nobody needs to type them. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
