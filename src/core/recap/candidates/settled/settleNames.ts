import { hasGivenName } from '../../evidence/people/givenNames.js';
import { looksLikeName, mayBeName } from '../../evidence/people/names.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import type { Speaker } from '../../model/talk.js';
import { formKey, siblingsKey, type Candidate } from '../candidate.js';
import { settleCodes } from './settleCodes.js';
import { settleShortNames } from './settleShortNames.js';
import { settleTails } from './settleTails.js';
import { settleWithNames } from './settleWithNames.js';
import { inOrder, withoutAccount } from '../title/titleReading.js';

/** From so many candidates on, a list or table is judged by itself; a smaller one with all others of its form. */
const fewest = 3;

/**
 * Decides about names over all candidates of a post. Names that only look like some are names where most siblings name
 * people, and words of the title elsewhere. Where siblings are all parted in two by a dash or a colon, and what is on one
 * side are mostly names, all are, whatever they look like: "Ada - Tides", "Ada & Bo - Boats".
 */
export function settleNames(candidates: readonly Candidate[]): readonly Candidate[] {
  return settleGuesses(settleColumns(settleWithNames(settleShortNames(settleTails(settleCodes(candidates))))));
}

/** How many candidates there are, and how many of them name people. */
interface Count {
  all: number;
  named: number;
}

function settleGuesses(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(({ wholeTitle }) => wholeTitle !== undefined)) return candidates;
  const counts = new Map<string, Count>();
  for (const candidate of candidates)
    for (const key of [siblingsKey(candidate), formKey(candidate)]) {
      const count = counts.get(key) ?? { all: 0, named: 0 };
      count.all++;
      if (candidate.speakers.length > 0) count.named++;
      counts.set(key, count);
    }
  const columns = columnsAfterSign(candidates);
  return candidates.map((candidate) => {
    if (candidate.wholeTitle === undefined) return candidate;
    const near = counts.get(siblingsKey(candidate))!;
    const { all, named } = near.all >= fewest ? near : counts.get(formKey(candidate))!;
    return named * 2 > all || columns.has(signKey(candidate) ?? '') || endsWithUsualName(candidate)
      ? { ...candidate, wholeTitle: undefined }
      : withoutNames(candidate, candidate.wholeTitle);
  });
}

/**
 * The keys of candidates which all, and at least two, end in what looks like a name after a sign: "제목 : 이름", or with a
 * number before and a dash, "1. Boats – Ada Ek", where one of the names is known as such.
 */
function columnsAfterSign(candidates: readonly Candidate[]): ReadonlySet<string> {
  const columns = new Map<string, Count & { known: boolean }>();
  for (const candidate of candidates) {
    const key = signKey(candidate);
    if (key === undefined) continue;
    const column = columns.get(key) ?? { all: 0, named: 0, known: key.endsWith(':') };
    column.all++;
    if (candidate.wholeTitle !== undefined) column.named++;
    column.known ||= candidate.speakers.some(({ name }) => hasGivenName(name));
    columns.set(key, column);
  }
  const found = [...columns].filter(([, { all, named, known }]) => all >= 2 && named === all && known);
  return new Set(found.map(([key]) => key));
}

function signKey(candidate: Candidate): string | undefined {
  const title = candidate.wholeTitle ?? candidate.title;
  if (title.includes(' : ')) return `${formKey(candidate)} :`;
  return candidate.number !== undefined && /\s[-–—]\s/.test(title) ? `${formKey(candidate)} -` : undefined;
}

/** "Why we fish - Ada Ek": a dash, and at the end nothing but names with a usual given name. */
function endsWithUsualName({ wholeTitle = '', speakers }: Candidate): boolean {
  const names = /\s[-–—]\s+(\S.{2,60})$/u.exec(wholeTitle)?.[1];
  return speakers.length === 1 && speakers[0]!.name === names && hasGivenName(names);
}

function withoutNames(candidate: Candidate, title: string): Candidate {
  const evidence = candidate.evidence.filter((each) => each !== 'title-names');
  return { ...candidate, title, wholeTitle: undefined, speakers: [], evidence };
}

/** Finds the columns of names, list by list. */
function settleColumns(candidates: readonly Candidate[]): readonly Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.form === 'table') continue;
    const group = groups.get(siblingsKey(candidate));
    if (group) group.push(candidate);
    else groups.set(siblingsKey(candidate), [candidate]);
  }
  const unnamed = [...groups.values()].filter((group) => group.some(({ speakers }) => speakers.length === 0));
  const found = new Map(unnamed.map((group) => [group, columnOf(group)]));
  const usual = [...found.values()].find((split) => split !== undefined);
  if (!usual) return candidates;
  const settled = new Map<Candidate, Candidate>();
  for (const [group, own] of found) {
    const split = own ?? (group.length > 1 && isAlike(group, usual) ? usual : undefined);
    if (split) for (const candidate of group) settled.set(candidate, withColumn(candidate, split));
  }
  return candidates.map((candidate) => settled.get(candidate) ?? candidate);
}

function withColumn(candidate: Candidate, split: Splitting): Candidate {
  const isSure = candidate.speakers.length > 0 && candidate.wholeTitle === undefined;
  const own = isSure ? undefined : split(candidate);
  if (!own) return candidate;
  return { ...candidate, ...own, evidence: inOrder([...candidate.evidence, 'title-names']), wholeTitle: undefined };
}

/** A title and the people before or after it. */
interface Split {
  readonly title: string;
  readonly speakers: readonly Speaker[];
}
type Splitting = (candidate: Candidate) => Split | undefined;

/** The minimum share of a list that must separate title and names in the same way. */
const most = 0.8;
const longestNames = 60;

/** How the candidates of a list that name nobody are to be split, if there is a column of names. */
function columnOf(group: readonly Candidate[]): Splitting | undefined {
  if (group.length < fewest) return undefined;
  return splittings.find((split) => {
    const { open, parted, named } = partOf(group, split);
    return parted >= most * open && named * 2 > open;
  });
}

/** Whether all of a list is split as is usual in other lists of the post, and some of it surely names people. */
function isAlike(group: readonly Candidate[], usual: Splitting): boolean {
  const { open, parted, named } = partOf(group, usual);
  return parted === open && named > 0;
}

interface Parts {
  /** How many of a list may be split: their names are not sure in some other way, such as after "by". */
  readonly open: number;
  /** How many of these the splitting parts. */
  readonly parted: number;
  /** How many of those surely name people. */
  readonly named: number;
}

/** What a splitting makes of a list. Names that are sure without it say nothing of what it finds: "Boats by Ada Ek". */
function partOf(group: readonly Candidate[], split: Splitting): Parts {
  const open = group.filter(({ speakers, wholeTitle }) => speakers.length === 0 || wholeTitle !== undefined);
  const people = open.map((each) => split(each)?.speakers).filter((speakers) => speakers !== undefined);
  return {
    open: open.length,
    parted: people.length,
    named: people.filter((each) => areSurelyPeople(each)).length,
  };
}

const splittings: readonly Splitting[] = (['first', 'last'] as const).map((side) => (candidate) => {
  const whole = candidate.wholeTitle ?? candidate.title;
  const parts = /^(.{2,200}?)(?:\s+[-–—|]+\s+|\s*[:：]\s+)(\S.*)$/u.exec(whole);
  const last = side === 'last' ? /^(.*\S)\s+[-–—|]+\s+(\S.{1,60})$/u.exec(whole) : undefined;
  const [names, title] = side === 'first' ? [parts?.[1], parts?.[2]] : [last?.[2], last?.[1]];
  if (!names || !title || names.length > longestNames || title.length < 3) return undefined;
  const called = mayBeName(names) ? [{ name: names, organisation: undefined, url: undefined }] : undefined;
  const speakers = readPeople({ text: names, links: [] }, 'said') ?? called;
  return speakers && { title: withoutAccount(title), speakers };
});

function areSurelyPeople(speakers: readonly Speaker[]): boolean {
  return speakers.some(({ name }) => looksLikeName(name) || hasGivenName(name));
}
