import { daysOf, talksOf, type Recap, type Talk } from '../../recap/model/recap.js';
import { talkTime } from '../../recap/queries/talkTime.js';
import type { Programme, Session } from '../programme.js';
import { bestPairs, type Pair } from './bestPairs.js';
import { leastLikeness, likeness, talkFacts, wordReader, type TalkFacts, type WordReader } from './compareTalk.js';
import { programmeDaysOf } from './programmeDays.js';
import { indexSessions, nameKey, type SessionFacts, type SessionIndex } from './sessionIndex.js';

/** The maximum number of sessions that are compared with a talk: those with the most of its words. */
const mostCandidates = 8;
/** A session that is hardly less like a talk than the best leaves a doubt, which of them it is. */
const margin = 0.06;

/**
 * The session of each talk of a recap: the best assignment as a whole. Two talks have the same session only where the
 * recap has a talk twice. A talk of which that is in doubt has none.
 */
export function matchTalks(recap: Recap, programme: Programme): ReadonlyMap<Talk, Session> {
  const known = lastMatch.get(recap);
  if (known?.programme === programme) return known.sessions;
  const sessions = findSessions(recap, programme);
  lastMatch.set(recap, { programme, sessions });
  return sessions;
}

/** What was found last: checks, completion and progress ask for the same. */
const lastMatch = new WeakMap<
  Recap,
  { readonly programme: Programme; readonly sessions: ReadonlyMap<Talk, Session> }
>();

function findSessions(recap: Recap, programme: Programme): ReadonlyMap<Talk, Session> {
  const index = indexSessions(programme);
  const talks = factsOfTalks(recap, programme);
  const read = wordReader(index);
  const likenesses = talks.map((talk) => candidatesOf(talk, index, read));
  const pairs = likenesses.flatMap((candidates, talk) =>
    [...candidates].flatMap(([session, value]): readonly Pair[] =>
      value >= leastLikeness ? [{ talk, session, gain: value - leastLikeness + 0.001 }] : [],
    ),
  );
  const best = bestPairs(pairs);
  const takenBy = new Map(best.map(({ talk, session }) => [session, talk]));
  const sure = best.filter(({ talk, session }) => !isInDoubt(talk, session, likenesses, takenBy, index.facts));
  const matched = new Map(sure.map(({ talk, session }) => [talks[talk]!.talk, index.facts[session]!.session]));
  return withRepeats(talks, matched);
}

function factsOfTalks(recap: Recap, programme: Programme): readonly TalkFacts[] {
  const days = programmeDaysOf(recap, programme);
  const dates = new Map<Talk, string | undefined>();
  for (const day of daysOf(recap)) for (const talk of talksOf(day)) dates.set(talk, days.get(day)?.date ?? day.date);
  return talksOf(recap).map((talk) => talkFacts(talk, dates.get(talk), talkTime(recap.source, talk)));
}

/** How much the sessions that have most of a talk's words, or its address, are like it; by their indexes. */
function candidatesOf(talk: TalkFacts, index: SessionIndex, read: WordReader): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const most = Math.max(30, index.facts.length / 8);
  const add = (word: string, share: number): void => {
    const sessions = index.byWord.get(word) ?? [];
    // What many have says too little to be worth the time, unless there is nothing else.
    if (sessions.length > most && talk.words.length > 2) return;
    const weight = share * index.weightOf(word);
    for (const session of sessions) found.set(session, (found.get(session) ?? 0) + weight);
  };
  for (const word of talk.words) for (const [other, share] of read(word)) add(other, share);
  for (const word of talk.speakers.flat()) for (const [other, share] of read(word)) add(other, share);
  for (const session of index.byAddress.get(talk.address ?? '\n') ?? []) found.set(session, Number.POSITIVE_INFINITY);
  const likeliest = [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCandidates);
  return new Map(likeliest.map(([session]) => [session, likeness(talk, index.facts[session]!, index, read)]));
}

/** Whether another session is as much like a talk, unless that is another talk's, which it is more like. */
function isInDoubt(
  talk: number,
  session: number,
  likenesses: readonly ReadonlyMap<number, number>[],
  takenBy: ReadonlyMap<number, number>,
  facts: readonly SessionFacts[],
): boolean {
  const own = likenesses[talk]!.get(session)!;
  return [...likenesses[talk]!].some(([other, value]) => {
    if (other === session || value < own - margin || isRepeat(facts[session]!, facts[other]!)) return false;
    const holder = takenBy.get(other);
    return holder === undefined || likenesses[holder]!.get(other)! < value + margin;
  });
}

function isRepeat(one: SessionFacts, other: SessionFacts): boolean {
  const keyOf = ({ titles, speakers }: SessionFacts): string =>
    JSON.stringify([titles[0] ?? [], speakers.map(nameKey).sort()]);
  return keyOf(one) === keyOf(other);
}

/** A talk that the recap has twice, as in a table of contents and below it, has the same session there. */
function withRepeats(talks: readonly TalkFacts[], matched: ReadonlyMap<Talk, Session>): ReadonlyMap<Talk, Session> {
  const keyOf = ({ words }: TalkFacts): string => words.join(' ');
  const byTitle = new Map<string, Session>();
  for (const each of talks) {
    const session = matched.get(each.talk);
    if (session && each.words.length > 1) byTitle.set(keyOf(each), session);
  }
  return new Map(
    talks.flatMap((each) => {
      const session = matched.get(each.talk) ?? byTitle.get(keyOf(each));
      return session ? [[each.talk, session] as const] : [];
    }),
  );
}
