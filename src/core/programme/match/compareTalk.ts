import { slipsBetween } from '../../closestName.js';
import type { Talk } from '../../recap/model/recap.js';
import { foldAddress, foldedWords, neighbours } from './foldText.js';
import { nameKey, type SessionFacts, type SessionIndex } from './sessionIndex.js';

/** What a talk is compared by. */
export interface TalkFacts {
  readonly talk: Talk;
  readonly words: readonly string[];
  readonly speakers: readonly (readonly string[])[];
  readonly address: string | undefined;
  /** Of its day; `undefined` if that is not known. */
  readonly date: string | undefined;
  /** Since midnight. */
  readonly minutes: number | undefined;
}

/** Below it a session is not that of a talk: measured on programmes of which the talks are not. */
export const leastLikeness = 0.62;

/** What speaks for a session besides its title, or against it. */
const weights = {
  address: 1,
  speakers: 0.32,
  someSpeakers: 0.2,
  otherSpeakers: -0.3,
  day: 0.04,
  otherDay: -0.12,
  time: 0.1,
  otherTime: -0.02,
} as const;

export function talkFacts(talk: Talk, date: string | undefined, minutes: number | undefined): TalkFacts {
  return {
    talk,
    words: foldedWords(talk.title),
    speakers: talk.speakers.map(({ name }) => foldedWords(name)).filter((words) => words.length > 0),
    address: talk.url === undefined ? undefined : foldAddress(talk.url),
    date,
    minutes,
  };
}

/** How much a session is like a talk: about 0 for any other, about 1 for the same title. */
export function likeness(talk: TalkFacts, session: SessionFacts, index: SessionIndex, read: WordReader): number {
  const named = session.speakers.find((name) => name.length > 1 && name.every((word) => talk.words.includes(word)));
  const own = named ? talk.words.filter((word) => !named.includes(word)) : talk.words;
  const [whole = 0, ...parts] = session.titles.map((words, place) =>
    titleLikeness(own, words, { index, read, isWhole: place === 0 }),
  );
  const title = Math.max(whole, ...parts);
  const namesakes = talk.address === session.address ? index.byAddress.get(talk.address ?? '\n') : undefined;
  return (
    title +
    (namesakes?.length === 1 ? weights.address : 0) +
    (named ? weights.speakers : speakersLikeness(talk, session, index, title)) +
    (talk.date === undefined || session.date === undefined
      ? 0
      : talk.date === session.date
        ? weights.day
        : weights.otherDay) +
    timeLikeness(talk, session)
  );
}

function timeLikeness({ minutes }: TalkFacts, session: SessionFacts): number {
  if (minutes === undefined || session.minutes === undefined) return 0;
  // "2:00" may be written for 14:00.
  return minutes % 720 === session.minutes % 720 ? weights.time : weights.otherTime;
}

/** How words of a talk's title are those of a programme: as they are, or misspelt, with how much of them is right. */
export type WordReader = (word: string) => ReadonlyMap<string, number>;

/** Reads words and keeps what it has found. */
export function wordReader({ similarWords }: SessionIndex): WordReader {
  const read = new Map<string, ReadonlyMap<string, number>>();
  return (word) => {
    const known = read.get(word);
    if (known) return known;
    const most = word.length < 5 ? 1 : word.length < 9 ? 2 : 3;
    const found = new Map([[word, 1]]);
    const letters = lettersOf(word);
    for (const other of similarWords(word)) {
      if (Math.abs(other.length - word.length) > most || found.has(other)) continue;
      if (bitCount(letters ^ lettersOf(other)) > 2 * most) continue;
      const slips = slipsBetween(word, other, most);
      if (slips <= most && !/\d/.test(word + other)) found.set(other, 1 - slips / Math.max(5, word.length));
    }
    read.set(word, found);
    return found;
  };
}

/** The letters of a word as bits. A slip changes two of them at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

interface Comparison {
  readonly index: SessionIndex;
  readonly read: WordReader;
  /** Whether this is the whole title: only then can the talk have words besides all of it. */
  readonly isWhole: boolean;
}

/** Two titles: by the words that both have, or by pairs of letters, which words that are split or joined keep. */
function titleLikeness(
  talk: readonly string[],
  session: readonly string[],
  { index: { weightOf }, read, isWhole }: Comparison,
): number {
  if (areNumberedApart(talk, session)) return 0;
  const left = new Map<string, number>();
  for (const word of session) left.set(word, (left.get(word) ?? 0) + 1);
  let [shared, own] = [0, 0];
  for (const word of talk) {
    const weight = weightOf(word);
    own += weight;
    for (const [other, share] of read(word)) {
      const count = left.get(other) ?? 0;
      if (count === 0) continue;
      left.set(other, count - 1);
      shared += share * (weight + weightOf(other)) * 0.5;
      break;
    }
  }
  const whole = session.reduce((sum, word) => sum + weightOf(word), 0);
  if (own === 0 || whole === 0) return 0;
  const both = Math.min(1, (2 * shared) / (own + whole));
  // A shortened title has nothing of its own; as much as two or three words are enough to know it.
  const shortened = Math.min(1, shared / own) ** 2 * Math.min(1, shared / enough) * 0.85;
  const lengthened = !isWhole ? 0 : Math.min(1, shared / whole) ** 2 * Math.min(1, shared / enough) * 0.8;
  const byWords = Math.max(both, shortened, lengthened);
  return byWords > 0.95 || !isWhole ? byWords : Math.max(byWords, pairLikeness(talk, session) ** 2);
}

/** "Day 2" and "Day 3", "Lightning Talks 1" and "Lightning Talks 2", and what opens and closes: similar, but never the same. */
function areNumberedApart(talk: readonly string[], session: readonly string[]): boolean {
  const kinds: readonly ((word: string) => boolean)[] = [
    (word) => /^\d{1,3}$/.test(word),
    (word) => /^(?:open|opens|opening|clos|close|closes|closing)$/.test(word),
  ];
  return kinds.some((isKind) => {
    const [own, others] = [talk.filter(isKind), session.filter(isKind)].map((words) =>
      words.map((word) => word.slice(0, 3)),
    );
    return own!.length > 0 && others!.length > 0 && !own!.some((word) => others!.includes(word));
  });
}

/** What two or three words weigh that no other title has. */
const enough = 9;

function pairLikeness(talk: readonly string[], session: readonly string[]): number {
  const [own, others] = [neighbours(talk.join('')), neighbours(session.join(''))];
  if (own.length < 6 || others.length < 6) return 0;
  const left = new Map<string, number>();
  for (const pair of others) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of own) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared++;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (own.length + others.length);
}

function speakersLikeness(talk: TalkFacts, session: SessionFacts, index: SessionIndex, title: number): number {
  if (talk.speakers.length === 0 || session.speakers.length === 0) return 0;
  const same = talk.speakers.filter((name) => session.speakers.some((other) => isSameName(name, other)));
  // A title that is the same word for word is that of the session, whoever spoke in the end.
  if (same.length === 0) return weights.otherSpeakers * (title > 0.9 ? 0.4 : 1);
  const isOnly = same.some((name) => (index.sessionsOfName.get(nameKey(name)) ?? 1) === 1);
  return same.length * 2 >= talk.speakers.length && isOnly ? weights.speakers : weights.someSpeakers;
}

/** Whether two names, each as its words, are those of one person: in another order, misspelt, or without some of them. */
export function isSameName(name: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = name.length <= other.length ? [name, other] : [other, name];
  if (fewer.length < 2 && more.length > 1) return false;
  const left = [...more];
  const take = (word: string, isLike: (each: string) => boolean): boolean => {
    const at = left.findIndex(isLike);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 && word !== '';
  };
  const others = fewer.filter((word) => !take(word, (each) => isSameWord(word, each)));
  // Who has the same family name may be called "Tom" or "Thomas".
  const isKnown = fewer.some((word) => !others.includes(word) && word.length > 3);
  return others.length === 0
    ? fewer.join('').length > 3
    : isKnown && others.length === 1 && take(others[0]!, (each) => isLikeWord(others[0]!, each));
}

/** Whether a given name may be another one: misspelt, in another language, or short for it. */
function isLikeWord(word: string, other: string): boolean {
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
  if (shorter.length > 2 && longer.startsWith(shorter)) return true;
  return shorter.length > 4 && longer.startsWith(shorter.charAt(0)) && slipsBetween(shorter, longer, 2) <= 2;
}

function isSameWord(word: string, other: string): boolean {
  if (word === other) return true;
  // "A. Lovelace"
  if (word.length === 1 || other.length === 1) return word.startsWith(other) || other.startsWith(word);
  const most = Math.min(word.length, other.length) < 4 ? 0 : Math.max(word.length, other.length) < 7 ? 1 : 2;
  return Math.abs(word.length - other.length) <= most && slipsBetween(word, other, most) <= most;
}
