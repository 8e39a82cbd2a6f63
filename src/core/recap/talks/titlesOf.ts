import type { HeadingNode } from '../sections/nestHeadings.js';
import { calledBy, isSurelyCalled } from '../sections/nameAlone.js';
import { speakersBelow } from '../sections/speakersBelow.js';
import { isEastAsian } from '../evidence/people/eastAsianNames.js';
import { handle } from '../evidence/people/names.js';
import { hasGivenName } from '../evidence/people/givenNames.js';
import { titleParts, wholeTitle, type TitleParts } from '../evidence/heading/readHeading.js';
import { areLettered, haveCodes, letterBefore, mayBeginWithCode } from '../evidence/sharedCodes.js';
import { headOf, sharedHeads, sharedTails, tailOf, withoutHead, withoutTail } from '../evidence/sharedTails.js';
import { mayHaveWeakMark } from '../evidence/people/besideTitles/weakMarks.js';
import type { Speaker } from '../model/talk.js';
import { splitAtMark, type WeakMark } from '../evidence/people/besideTitles/splitAtMark.js';

/**
 * How to split the headings of a post's talks into title and names. The side of a dash on which names are written is a habit of
 * the post: what looks like a name on the other side, or alone among many, is part of the title. Where neither the heading nor
 * a line of its own names people, they are those of the notes.
 */
export function titlesOf(talks: readonly HeadingNode[]): (node: HeadingNode) => TitleParts {
  const titles = (): string[] => talks.map(({ facts }) => facts.heading.title.text);
  // Most headings have names on one side at most, and nothing that only others explain: then nobody asks for these.
  const habitOf = lazily(() => habitOfTalks(talks));
  const isCoded = lazily(() => haveCodes(titles()));
  const isLettered = lazily(() => areLettered(titles()));
  const tailsOf = lazily(() => sharedTails(titles()));
  const headsOf = lazily(() => sharedHeads(titles()));
  const areCalled = lazily(() => talks.filter(({ facts }) => calledBy(facts)).length >= fewestCalled);
  const areMentioned = lazily(() => isHabitToMention(talks.map(({ facts }) => facts)));
  const areOrganised = lazily(() => isHabitToOrganise(talks.map(({ facts }) => facts)));
  return (node) => {
    const read = withoutLetter(splitHeading(node, talks.length, habitOf), isLettered);
    const whole = withCode(withoutEvent(read, tailsOf, headsOf), isCoded);
    const split = whole.speakers.length > 1 && areOrganised() ? organised(whole, node.facts.heading.title.text) : whole;
    if (split.speakers.length > 0 || node.facts.lines.speakers.length > 0) return split;
    const below = speakersBelow(node);
    if (below) return { ...split, speakers: below };
    if (areCalled() && isSurelyCalled(node.facts)) return { ...split, speakers: calledBy(node.facts)! };
    const { speakers, mentioned } = node.facts.prose;
    if (speakers.length > 0 || mentioned.length === 0) return { ...split, speakers };
    return isInTitle(mentioned, split.title) || areMentioned() ? { ...split, speakers: mentioned } : split;
  };
}

/** The minimum number of talks that are called by their speakers, where that is a habit. */
const fewestCalled = 3;

function lazily<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

/** "Knots - RopeConf 2015", "RopeConf 2015: Knots" among others like it. */
function withoutEvent(
  split: TitleParts,
  tailsOf: () => ReadonlySet<string>,
  headsOf: () => ReadonlySet<string>,
): TitleParts {
  if (headOf(split.title) !== undefined) return { ...split, title: withoutHead(split.title, headsOf()) };
  if (split.speakers.length > 0 || tailOf(split.title) === undefined) return split;
  return { ...split, title: withoutTail(split.title, tailsOf()) };
}

/** "A. Knots" among others like it: the letter leaves the title. */
function withoutLetter(split: TitleParts, isLettered: () => boolean): TitleParts {
  const length = letterBefore(split.title);
  return length > 0 && isLettered() ? { ...split, title: split.title.slice(length) } : split;
}

/** "R2: Knots" among others like it: the room leaves the title. */
function withCode(split: TitleParts, isCoded: () => boolean): TitleParts {
  const found = mayBeginWithCode(split.title);
  return found && isCoded() ? { ...split, title: split.title.slice(found.length), code: found.code } : split;
}

function splitHeading({ facts }: HeadingNode, count: number, habitOf: () => Habit): TitleParts {
  const { namesFirst, namesLast, lines } = facts;
  const habitual = splitAtFirstComma(facts, habitOf);
  if (habitual) return habitual;
  const split =
    namesFirst.form !== undefined && (namesLast.form === undefined || habitOf().usual === 'names-first')
      ? namesFirst
      : namesLast;
  // After "by", a usual name is that of the speaker: below it are those who took notes.
  const isBy =
    split.form === 'by' &&
    (areHandles(lines.speakers) || (!lines.isLabelled && split.speakers.every(({ name }) => hasGivenName(name))));
  if (split.speakers.length > 0 && lines.speakers.length > 0 && !isBy && !agree(split.speakers, lines.speakers))
    return wholeTitle(facts.heading);
  if (split.form === undefined) return splitAtHabit(facts, habitOf) ?? split;
  if (split.form === 'by' || split.isPlain) return split;
  const { usual, isHabit, others, inBrackets } = habitOf();
  // A short Chinese or Korean word after a dash is a name only where others have one there.
  const isShort = split.speakers.every(({ name }) => isEastAsian(name));
  if (split.form === 'brackets') return isShort && inBrackets < 2 && count > 1 ? wholeTitle(facts.heading) : split;
  const isUsual = isHabit && split.form === usual;
  if (!isUsual && facts.prose.speakers.length > 0 && !agree(split.speakers, facts.prose.speakers))
    return wholeTitle(facts.heading);
  // A name at the end of one heading alone is still more likely a name than a subtitle; at its start it is not.
  if (split.form === 'names-last' && !isShort) return split;
  if (count < 3) return split;
  return isHabit && (split.form === usual || others >= 2) ? split : wholeTitle(facts.heading);
}

/** "Title, Ada Ek" among headings that have the names after a dash, "Title: Ada Ek" among others like it. */
function splitAtHabit(facts: HeadingNode['facts'], habitOf: () => Habit): TitleParts | undefined {
  if (facts.lines.speakers.length > 0 || !mayHaveWeakMark(facts.heading.title)) return undefined;
  for (const mark of habitOf().marks) {
    const split = splitAtMark(facts.heading.title, mark);
    // "Boats with Spring Sails" looks like "Boats with Ada Ek".
    const isSure =
      mark !== 'with-last' ||
      split?.isPlain === true ||
      agree(split?.speakers ?? [], [...facts.prose.speakers, ...facts.prose.mentioned]);
    if (split && isSure) return titleParts(split);
  }
  return undefined;
}

/** "Ada Ek, Boats: Why?" where others are "Bo Li, Nets": what follows the comma is not an organisation. */
function splitAtFirstComma(
  { heading, namesFirst }: HeadingNode['facts'],
  habitOf: () => Habit,
): TitleParts | undefined {
  if (namesFirst.form !== 'names-first' || !namesFirst.speakers[0]?.organisation) return undefined;
  const comma = heading.title.text.indexOf(', ');
  const end = heading.title.text.search(/[:：]|\s[-–—|]\s/);
  if (comma < 0 || comma > end || !habitOf().marks.includes('comma-first')) return undefined;
  const split = splitAtMark(heading.title, 'comma-first');
  return split && titleParts(split);
}

/** On which side of a dash a post's talks have their names, and how many have them on the other. */
interface Habit {
  readonly usual: 'names-first' | 'names-last';
  readonly isHabit: boolean;
  readonly others: number;
  readonly inBrackets: number;
  /** Weaker marks at which several headings have names. */
  readonly marks: readonly WeakMark[];
}

function habitOfTalks(talks: readonly HeadingNode[]): Habit {
  let first = 0;
  let last = 0;
  let inBrackets = 0;
  let afterBy = 0;
  for (const { facts } of talks) {
    if (facts.namesFirst.form === 'names-first') first++;
    if (facts.namesLast.form === 'names-last') last++;
    if (facts.namesLast.form === 'brackets') inBrackets++;
    if (facts.namesLast.form === 'by') afterBy++;
  }
  const isHabit = (count: number): boolean => count >= 2 && count >= talks.length / 4;
  const usual = first > last ? 'names-first' : 'names-last';
  const sure = isHabit(Math.max(first, last)) ? usualMarks[usual] : [];
  return {
    usual,
    isHabit: sure.length > 0,
    others: Math.min(first, last),
    inBrackets,
    marks: [...marksOf(talks), ...(isHabit(afterBy) ? ['by-last' as const] : []), ...sure],
  };
}

/** The mark at which a heading may have its names where others have theirs at a dash on that side. */
const usualMarks = { 'names-first': ['colon-first', 'dash-first'], 'names-last': ['comma-last', 'dash-last'] } as const;

/** The marks at which several headings that no dash parts have names. */
function marksOf(talks: readonly HeadingNode[]): readonly WeakMark[] {
  return (['colon-last', 'comma-first', 'comma-last', 'with-last'] as const).filter((mark) => {
    const count = talks.filter(
      ({ facts }) => facts.weakMarks.includes(mark) || (mark === 'comma-last' && hasLinkedAfterComma(facts)),
    ).length;
    return count >= 2 && count * 4 >= talks.length;
  });
}

/** "Knots, [Ada Ek](…)" */
function hasLinkedAfterComma({ heading, namesLast: { form, speakers } }: HeadingNode['facts']): boolean {
  const [first] = speakers;
  return form === 'names-last' && first?.url !== undefined && heading.title.text.includes(`, ${first.name}`);
}

/** Whether the notes of most talks that name nobody elsewhere begin with people, and some of them say that they speak. */
function isHabitToMention(talks: readonly HeadingNode['facts'][]): boolean {
  const unnamed = talks.filter(({ lines, title }) => lines.speakers.length === 0 && title.speakers.length === 0);
  const speaking = unnamed.filter(({ prose }) => prose.speakers.length > 0).length;
  const mentioned = unnamed.filter(({ prose }) => prose.mentioned.length > 0).length;
  return speaking >= 2 && (speaking + mentioned) * 2 > unnamed.length;
}

/** Whether headings have the organisation of their speakers after a comma: "Knots - Ada Ek, Acme". */
function isHabitToOrganise(talks: readonly HeadingNode['facts'][]): boolean {
  const named = talks.filter(({ title }) => title.speakers.length > 0);
  const many = named.filter(({ heading, title: { speakers } }) =>
    speakers.some(({ name, organisation }) => organisation && heading.title.text.includes(`${name}, ${organisation}`)),
  );
  const others = named.filter(({ heading, title: { speakers } }) => mayBeOrganised(heading.title.text, speakers));
  return many.length >= 2 && (many.length + others.length) * 2 >= named.length;
}

/** "Ada Ek, Northern Hemp": the second has no usual given name, unlike the first. */
function mayBeOrganised(text: string, [first, second, ...more]: readonly Speaker[]): boolean {
  if (!first || !second || more.length > 0 || !hasGivenName(first.name) || hasGivenName(second.name)) return false;
  return text.includes(`${first.name}, ${second.name}`);
}

/** The names of which one that follows another after a comma is its organisation: "Ada Ek, Bright Harbour & Bo Li, Acme". */
function organised(split: TitleParts, text: string): TitleParts {
  const speakers: Speaker[] = [];
  for (const speaker of split.speakers) {
    const last = speakers.at(-1);
    const before = last && (last.organisation ?? last.name);
    const isOne = last && speaker.url === undefined && !hasGivenName(speaker.name);
    if (!isOne || !text.includes(`${before}, ${speaker.name}`)) speakers.push(speaker);
    else speakers[speakers.length - 1] = { ...last, organisation: joined(last.organisation, speaker) };
  }
  return { ...split, speakers };
}

function joined(organisation: string | undefined, { name, organisation: rest }: Speaker): string {
  return [organisation, name, rest].filter((each) => each !== undefined).join(', ');
}

/** "Ada Ek on Boats" */
function isInTitle(people: readonly Speaker[], title: string): boolean {
  return people.some(({ name }) => title.includes(name) && title !== name);
}

/** Whether people are named only as they are called on a network. */
export function areHandles(people: readonly Speaker[]): boolean {
  return people.length > 0 && people.every(({ name }) => handle.test(name));
}

/** Whether one of those named in one place is named in the other, too. */
export function agree(people: readonly Speaker[], others: readonly Speaker[]): boolean {
  return people.some(({ name }) => others.some((other) => other.name.includes(name) || name.includes(other.name)));
}
