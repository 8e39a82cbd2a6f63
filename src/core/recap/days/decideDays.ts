import { ignoringCase } from '../../ignoringCase.js';
import { flatten, type Head, type HeadingNode } from '../sections/nestHeadings.js';
import type { Evidence } from '../model/talk.js';
import type { DayName } from './dayHeading.js';

/** More days than these no conference has: a course, a diary, a challenge. */
const mostDays = 10;
/** The maximum number of days between the first and the last date of a conference. */
const longest = 21;

/** Sections of what is yet to come. */
const upcoming = ignoringCase(
  /^(?:(?:the )?(?:upcoming|next|future|coming) (?:events?|meet-?ups?|conferences?|dates|talks)|(?:events?|what'?s) (?:coming up|next)|coming up(?: next)?|save the dates?|change ?log|release notes|news)$/,
);

const evening = /[\p{L}\d] (?:evening|night|abend|soir|avond|noche|sera|noite|kveld|kväll|aften)$/iu;

/**
 * The headings that name a day of the conference. They are on one level, that of most of them; where that is 1, a few on
 * level 2 are slips. Deeper ones named alike are parts of a day.
 */
export function decideDays(roots: readonly HeadingNode[], isConference: boolean): ReadonlySet<Head> {
  const nodes = flatten(roots);
  const said = nodes.filter(({ said: kind }) => kind === 'day');
  const days = isConference ? daysIn(withoutUpcoming(roots)) : [];
  return new Set([...said, ...days].map(({ heading }) => heading));
}

function daysIn(nodes: readonly HeadingNode[]): readonly HeadingNode[] {
  const days = daysOf(nodes);
  return days.length > 0 ? days : daysNamedAlike(nodes);
}

function daysOf(nodes: readonly HeadingNode[]): readonly HeadingNode[] {
  const named = nodes.filter(({ facts, said }) => facts.day !== undefined && said === undefined);
  const level = levelOfMost(named);
  const days = named.filter(({ heading, facts }) => {
    if (heading.level === level) return true;
    return level === 1 && heading.level === 2 && facts.day?.ordinal !== undefined;
  });
  const all = days.map(({ facts, children }) => {
    return { name: facts.day!, text: facts.heading.line.text, holdsTalk: holdTalk(children) };
  });
  return areOfOneEvent(all) ? days.filter((_, index) => isNoEvening(all[index]!, all)) : [];
}

/** The highest headings that name several days after one name: "Quay Week - Day 1". */
function daysNamedAlike(nodes: readonly HeadingNode[]): readonly HeadingNode[] {
  const level = Math.min(...nodes.map(({ heading }) => heading.level));
  const top = nodes.filter(({ heading, said }) => heading.level === level && said === undefined);
  const groups = [...new Set(top.flatMap(({ facts }) => facts.dayAfterName?.name ?? []))]
    .map((name) => top.filter(({ facts }) => facts.dayAfterName?.name === name))
    .filter((group) => areDays(group.map(({ facts }) => ({ name: facts.dayAfterName!.day, text: '' }))));
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Whether what several headings say are different days of an event, and not only dates, on which there can be anything. */
function areDays(days: readonly NamedDay[]): boolean {
  const isCounted = days.some(({ name }) => name.ordinal !== undefined || name.weekday !== undefined);
  return isCounted && new Set(days.map(keyOf)).size > 1 && areOfOneEvent(days);
}

/** A day by what a heading or line says. */
export interface NamedDay {
  readonly name: DayName;
  readonly text: string;
  /** Whether a heading below it is plainly one of a talk. */
  readonly holdsTalk?: boolean;
}

/** What headings in a log do not have. */
const ofTalks: ReadonlySet<Evidence> = new Set(['speakers-line', 'title-by', 'tags-line', 'session-code', 'time']);

/** Names beside one title may be those of who has done it; beside most of several, they are speakers. */
const fewestNamed = 3;

/** Whether the headings below a day are plainly those of talks. */
function holdTalk(nodes: readonly HeadingNode[]): boolean {
  if (nodes.some(({ facts }) => facts.evidence.some((each) => ofTalks.has(each)))) return true;
  const named = nodes.filter(({ facts }) => facts.evidence.includes('title-names'));
  return named.length >= fewestNamed && named.length * 2 > nodes.length;
}

/** Whether one is not the evening of a day which is there, too. */
export function isNoEvening(day: NamedDay, days: readonly NamedDay[]): boolean {
  return !evening.test(day.text) || !days.some((other) => other !== day && keyOf(other) === keyOf(day));
}

/** The same for days that are named alike. */
export function keyOf({ name }: Pick<NamedDay, 'name'>): string {
  return JSON.stringify(name);
}

/** Whether a title is that of a section on what is yet to come. */
export function isUpcoming(title: string): boolean {
  return upcoming.test(title.trim());
}

/** All nodes but those below a section of what is yet to come. */
export function withoutUpcoming(nodes: readonly HeadingNode[]): HeadingNode[] {
  return nodes.flatMap((node) => {
    const isLeft = node.children.length === 0 || !isUpcoming(node.facts.heading.line.text);
    return isLeft ? [node, ...withoutUpcoming(node.children)] : [];
  });
}

/** The level with most of the days, the higher rank where two have as many: a day in two halves is one. */
function levelOfMost(nodes: readonly HeadingNode[]): number | undefined {
  const counts = [1, 2, 3, 4, 5, 6].map((level) => {
    const days = nodes.filter(({ heading }) => heading.level === level).map(({ facts }) => JSON.stringify(facts.day));
    return new Set(days).size;
  });
  const most = Math.max(...counts);
  return most === 0 ? undefined : counts.indexOf(most) + 1;
}

/** Whether days can be those of one conference: not too many, their dates near each other, and no entries of a log. */
export function areOfOneEvent(days: readonly NamedDay[]): boolean {
  const count = new Set(days.map(keyOf)).size;
  if (count > mostDays || (count === 1 && isOfLog(days[0]!))) return false;
  const events = new Set(days.filter(({ name }) => isDated(name)).map(({ text }) => firstWord.exec(text)?.[0]));
  if (events.size > 1) return false;
  const dates = days.flatMap(({ name }) => name.date ?? []);
  const years = new Set(dates.flatMap(({ year }) => year ?? []));
  if (years.size > 2) return false;
  const [year = 2000] = years;
  const numbers = dates.map((date) => Date.UTC(date.year ?? year, date.month - 1, date.day) / 86_400_000);
  const span = Math.max(...numbers) - Math.min(...numbers);
  // Without a year, the end of December is before the beginning of January.
  return numbers.length < 2 || span <= longest || (years.size < 2 && span >= 366 - longest);
}

const firstWord = /[\p{L}\d]+/u;

/** Whether it is the name of an event and a date: alone that is when it was, and others may be other events. */
function isDated({ ordinal, isAfterEvent }: DayName): boolean {
  return ordinal === undefined && isAfterEvent === true;
}

const isoDate = /^\d{4}-?\d\d-?\d\d(?!.*[\d\p{L}])|^\d{4}-\d\d-\d\d:/u;

/** Whether a day that is the only one is an entry of a log, or one day of a course: "2025-06-12", "Day 23". */
function isOfLog({ name, text, holdsTalk = false }: NamedDay): boolean {
  if (isDated(name)) return true;
  return name.ordinal === undefined ? isoDate.test(text) && !holdsTalk : name.ordinal > mostDays;
}
