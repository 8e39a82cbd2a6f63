import { latestFirst, titleOf, type RecapEntry } from './groupRecaps.js';
import type { TalkSummary } from './recapBody.js';

/** A talk of some recap. */
export interface FoundTalk {
  readonly entry: RecapEntry;
  readonly talk: TalkSummary;
  /** Title, speakers and recap as they are searched. */
  readonly searched: string;
  /** The title alone. */
  readonly searchedTitle: string;
}

/** The talks of each recap: with thousands of recaps, they are requested again and again while others are read. */
const found = new WeakMap<RecapEntry, readonly FoundTalk[]>();

/** All talks, those of the latest recaps first. */
export function allTalks(entries: readonly RecapEntry[]): readonly FoundTalk[] {
  return latestFirst(entries).flatMap(talksIn);
}

function talksIn(entry: RecapEntry): readonly FoundTalk[] {
  const known = found.get(entry);
  if (known) return known;
  const recap = plain(titleOf(entry));
  const talks = (entry.body?.talks ?? []).map((talk) => {
    const searchedTitle = plain(talk.title);
    return { entry, talk, searched: [searchedTitle, plain(talk.speakers.join(' ')), recap].join(' '), searchedTitle };
  });
  found.set(entry, talks);
  return talks;
}

/**
 * The talks that match what somebody types, at most `most`: those with each of the words in title, speakers or recap, then
 * those whose title has all characters in that order. All, if nothing is typed.
 */
export function findTalks(talks: readonly FoundTalk[], typed: string, most: number): readonly FoundTalk[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const characters = words.join('');
  const matching: FoundTalk[] = [];
  const others: FoundTalk[] = [];
  for (const each of talks) {
    if (matching.length >= most) break;
    if (words.every((word) => each.searched.includes(word))) matching.push(each);
    else if (others.length < most && hasInOrder(each.searchedTitle, characters)) others.push(each);
  }
  return [...matching, ...others].slice(0, most);
}

/**
 * What is listed with what was found meanwhile below it, at most `most`: who is about to choose a row finds it where it is. A
 * talk that was read again is the same one.
 */
export function addTalks(
  listed: readonly FoundTalk[],
  found: readonly FoundTalk[],
  most: number,
): readonly FoundTalk[] {
  const keys = new Set(listed.map(keyOf));
  return [...listed, ...found.filter((each) => !keys.has(keyOf(each)))].slice(0, most);
}

function keyOf({ entry, talk }: FoundTalk): string {
  return `${talk.line} ${entry.id}`;
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
