import type { Programme, Session } from '../programme.js';
import { labelLength } from './titleLabel.js';
import { minutesOf } from '../now/instant.js';
import { isOffered } from '../now/sessionsAt.js';
import { foldAddress, foldedWords } from './foldText.js';

/** What a session is compared by. */
export interface SessionFacts {
  readonly session: Session;
  readonly date: string | undefined;
  /** Since midnight. */
  readonly minutes: number | undefined;
  /** The title; with its subtitle, without its label, and what is before its colon: a recap may have any of them. */
  readonly titles: readonly (readonly string[])[];
  readonly speakers: readonly (readonly string[])[];
  readonly address: string | undefined;
}

/** A programme, made ready to be searched. */
export interface SessionIndex {
  readonly facts: readonly SessionFacts[];
  /** The indexes of the sessions that have a word, in the title or the name of a speaker. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byAddress: ReadonlyMap<string, readonly number[]>;
  /** How many sessions a speaker has, by `nameKey`. */
  readonly sessionsOfName: ReadonlyMap<string, number>;
  /** How much a word of a title says: little if many titles have it, most if none has. */
  readonly weightOf: (word: string) => number;
  /** The words of titles that one which is in none may be meant for: with the same first or last letters. */
  readonly similarWords: (word: string) => readonly string[];
}

const known = new WeakMap<Programme, SessionIndex>();

/** The index of a programme, which is made once. */
export function indexSessions(programme: Programme): SessionIndex {
  const index = known.get(programme) ?? makeIndex(programme);
  known.set(programme, index);
  return index;
}

function makeIndex({ days }: Programme): SessionIndex {
  const facts = days.flatMap(({ date, sessions }) =>
    sessions.filter(isOffered).map((session) => factsOf(session, date)),
  );
  const byWord = listsOf(facts, ({ titles, speakers }) => [...titles.flat(), ...speakers.flat()]);
  const counts = new Map([...listsOf(facts, ({ titles }) => titles.flat())].map(([word, all]) => [word, all.length]));
  const buckets = bucketsOf([...counts.keys()]);
  return {
    facts,
    byWord,
    byAddress: listsOf(facts, ({ address }) => (address === undefined ? [] : [address])),
    sessionsOfName: new Map(
      [...listsOf(facts, ({ speakers }) => speakers.map(nameKey))].map(([name, all]) => [name, all.length]),
    ),
    weightOf: (word) => {
      const weight = Math.log(1 + (facts.length + 20) / (1 + (counts.get(word) ?? 0)));
      // Short words say little even where titles are few, except those that are names: "Go", "AI", "R".
      return weight * (isFiller.has(word) ? 0.15 : 1);
    },
    similarWords: (word) => (counts.has(word) ? [] : keysOf(word).flatMap((key) => buckets.get(key) ?? [])),
  };
}

const isFiller: ReadonlySet<string> = new Set(
  (
    'a an the of for and or to in on at with from by how what whi is are iou iour our mi we it its as be do vs via ' +
    'der die das und oder mit von fur im zum zur ein eine le la les des du de et ou un une el los las del en con para i o il'
  ).split(' '),
);

/** Longer titles are compared by their beginning. */
const longest = 300;

function factsOf(session: Session, date: string | undefined): SessionFacts {
  const { subtitle, speakers, start, url } = session;
  const title = session.title.slice(0, longest).replace(/\s+/g, ' ');
  const head = /^(.{8,}?)(?:\s*[:：?!]\s+|\s+[-–—|]+\s+|\s*\()/u.exec(title)?.[1];
  const label = labelLength(title);
  const titles = [title, `${title} ${subtitle ?? ''}`, title.slice(label), head ?? ''];
  return {
    session,
    date: date ?? start?.slice(0, 10),
    minutes: minutesOf(start),
    titles: distinct(titles)
      .map(foldedWords)
      .filter((words) => words.length > 0),
    speakers: speakers.map(({ name }) => foldedWords(name)).filter((words) => words.length > 0),
    address: url === undefined ? undefined : foldAddress(url),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()))];
}

/** A name, in whatever order its words are. */
export function nameKey(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function listsOf(
  facts: readonly SessionFacts[],
  keysOfEach: (facts: SessionFacts) => readonly string[],
): ReadonlyMap<string, number[]> {
  const lists = new Map<string, number[]>();
  facts.forEach((each, index) => {
    for (const key of new Set(keysOfEach(each))) {
      const list = lists.get(key);
      if (list) list.push(index);
      else lists.set(key, [index]);
    }
  });
  return lists;
}

/** Shorter words are not misspelt, but others. */
const shortest = 4;

function bucketsOf(words: readonly string[]): ReadonlyMap<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const word of words)
    for (const key of keysOf(word)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(word);
      else buckets.set(key, [word]);
    }
  return buckets;
}

function keysOf(word: string): readonly string[] {
  return word.length < shortest ? [] : [`${word.slice(0, 2)}-`, `-${word.slice(-3)}`];
}
