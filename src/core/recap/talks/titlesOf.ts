import type { HeadingNode } from '../sections/nestHeadings.js';
import { isEastAsian } from '../evidence/people/eastAsianNames.js';
import { titleParts, wholeTitle, type TitleParts } from '../evidence/readHeading.js';
import { splitAtMark, type WeakMark } from '../evidence/people/splitNames.js';
import type { Speaker } from '../model/talk.js';

/**
 * How to split the headings of a post's talks into title and names. The side of a dash on which names are written is a habit of
 * the post: what looks like a name on the other side, or alone among many, is part of the title. Where neither the heading nor
 * a line of its own names people, they are those of the notes.
 */
export function titlesOf(talks: readonly HeadingNode[]): (node: HeadingNode) => TitleParts {
  let habit: Habit | undefined;
  // Most headings have names on one side at most: then nobody asks the others.
  const habitOf = (): Habit => (habit ??= habitOfTalks(talks));
  let areMentioned: boolean | undefined;
  return (node) => {
    const split = splitHeading(node, talks.length, habitOf);
    if (split.speakers.length > 0 || node.facts.lines.speakers.length > 0) return split;
    const { speakers, mentioned } = node.facts.prose;
    if (speakers.length > 0 || mentioned.length === 0) return { ...split, speakers };
    const isThem =
      isInTitle(mentioned, split.title) || (areMentioned ??= isHabitToMention(talks.map(({ facts }) => facts)));
    return isThem ? { ...split, speakers: mentioned } : split;
  };
}

function splitHeading({ facts }: HeadingNode, count: number, habitOf: () => Habit): TitleParts {
  const { namesFirst, namesLast, lines } = facts;
  const habitual = splitAtFirstComma(facts, habitOf);
  if (habitual) return habitual;
  const split =
    namesFirst.form !== undefined && (namesLast.form === undefined || habitOf().usual === 'names-first')
      ? namesFirst
      : namesLast;
  if (split.speakers.length > 0 && lines.speakers.length > 0 && !agree(split.speakers, lines.speakers))
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
  if (!weakMark.test(facts.heading.title.text) || facts.lines.speakers.length > 0) return undefined;
  const { usual, isHabit, marks } = habitOf();
  const isLast = isHabit && usual === 'names-last';
  for (const mark of marks) {
    const split = splitAtMark(facts.heading.title, mark);
    if (split) return titleParts(split);
  }
  const split = isLast ? splitAtMark(facts.heading.title, 'comma-last') : undefined;
  return split && titleParts(split);
}

/** "Ada Ek, Boats: Why?" where others are "Bo Li, Nets": what follows the comma is no organisation. */
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

const weakMark = /[,，、:：]/;

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
  for (const { facts } of talks) {
    if (facts.namesFirst.form === 'names-first') first++;
    if (facts.namesLast.form === 'names-last') last++;
    if (facts.namesLast.form === 'brackets') inBrackets++;
  }
  const most = Math.max(first, last);
  return {
    usual: first > last ? 'names-first' : 'names-last',
    isHabit: most >= 2 && most >= talks.length / 4,
    others: Math.min(first, last),
    inBrackets,
    marks: marksOf(talks),
  };
}

/** The marks at which several headings that no dash parts have names. */
function marksOf(talks: readonly HeadingNode[]): readonly WeakMark[] {
  const titles = talks
    .map(({ facts }) => facts)
    .filter(({ title, heading }) => title.form === undefined && weakMark.test(heading.title.text))
    .map(({ heading }) => heading.title);
  if (titles.length < 2) return [];
  return (['colon-last', 'comma-first', 'comma-last'] as const).filter((mark) => {
    const count = titles.filter((title) => splitAtMark(title, mark) !== undefined).length;
    return count >= 2 && count * 4 >= talks.length;
  });
}

/** Whether the notes of most talks that name nobody elsewhere begin with people, and some of them say that they speak. */
function isHabitToMention(talks: readonly HeadingNode['facts'][]): boolean {
  const unnamed = talks.filter(({ lines, title }) => lines.speakers.length === 0 && title.speakers.length === 0);
  const speaking = unnamed.filter(({ prose }) => prose.speakers.length > 0).length;
  const mentioned = unnamed.filter(({ prose }) => prose.mentioned.length > 0).length;
  return speaking >= 2 && (speaking + mentioned) * 2 > unnamed.length;
}

/** "Ada Ek on Boats" */
function isInTitle(people: readonly Speaker[], title: string): boolean {
  return people.some(({ name }) => title.includes(name) && title !== name);
}

function agree(people: readonly Speaker[], others: readonly Speaker[]): boolean {
  return people.some(({ name }) => others.some((other) => other.name.includes(name) || name.includes(other.name)));
}
