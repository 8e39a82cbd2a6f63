import type { Heading } from '../../post/blocks/block.js';
import { flatten, type HeadingNode } from '../talks/nestHeadings.js';
import type { DayName } from './dayHeading.js';

/** More days than these no conference has: a course, a diary, a challenge. */
const mostDays = 10;
/** So many days apart may be the first and the last date of a conference. */
const longest = 21;

/** Sections of what is yet to come. */
const upcoming =
  /^(?:(?:the )?(?:upcoming|next|future|coming) (?:events?|meet-?ups?|conferences?|dates|talks)|(?:events?|what'?s) (?:coming up|next)|coming up(?: next)?|save the dates?|change ?log|release notes|news)$/i;

const evening = /[\p{L}\d] (?:evening|night|abend|soir|avond|noche|sera|noite|kveld|kväll|aften)$/iu;

/**
 * The headings that name a day of the conference. They are on one level, that of most of them; where that is 1, a few on
 * level 2 are slips. Deeper ones named alike are parts of a day.
 */
export function decideDays(roots: readonly HeadingNode[], isConference: boolean): ReadonlySet<Heading> {
  const nodes = flatten(roots);
  const said = nodes.filter(({ said: kind }) => kind === 'day');
  const days = isConference ? daysOf(withoutUpcoming(roots)) : [];
  return new Set([...said, ...days].map(({ heading }) => heading));
}

function daysOf(nodes: readonly HeadingNode[]): readonly HeadingNode[] {
  const named = nodes.filter(({ facts, said }) => facts.day !== undefined && said === undefined);
  const level = levelOfMost(named);
  const days = named.filter(({ heading, facts }) => {
    if (heading.level === level) return true;
    return level === 1 && heading.level === 2 && facts.day?.ordinal !== undefined;
  });
  const isLog = new Set(days.map(({ facts }) => JSON.stringify(facts.day))).size === 1 && isOfLog(days[0]!);
  return !isLog && areOfOneEvent(days.map(({ facts }) => facts.day!)) ? days.filter(isNoEvening) : [];
}

/** Whether a heading is not that of the evening of a day which has one, too. */
function isNoEvening({ facts }: HeadingNode, _: number, days: readonly HeadingNode[]): boolean {
  if (!evening.test(facts.heading.line.text)) return true;
  return !days.some(({ facts: other }) => other !== facts && isSameDay(other.day!, facts.day!));
}

function isSameDay(a: DayName, b: DayName): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** All nodes but those below a section of what is yet to come. */
function withoutUpcoming(nodes: readonly HeadingNode[]): HeadingNode[] {
  return nodes.flatMap((node) => {
    const isUpcoming = node.children.length > 0 && upcoming.test(node.facts.heading.line.text.trim());
    return isUpcoming ? [] : [node, ...withoutUpcoming(node.children)];
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

/** Whether days can be those of one conference: not too many, and their dates near each other. */
function areOfOneEvent(days: readonly DayName[]): boolean {
  if (new Set(days.map((day) => JSON.stringify(day))).size > mostDays) return false;
  const dates = days.flatMap(({ date }) => date ?? []);
  const years = new Set(dates.flatMap(({ year }) => year ?? []));
  if (years.size > 2) return false;
  const [year = 2000] = years;
  const numbers = dates.map((date) => Date.UTC(date.year ?? year, date.month - 1, date.day) / 86_400_000);
  const span = Math.max(...numbers) - Math.min(...numbers);
  // Without a year, the end of December is before the beginning of January.
  return numbers.length < 2 || span <= longest || (years.size < 2 && span >= 366 - longest);
}

const isoDate = /^\d{4}-\d\d-\d\d(?!.*[\d\p{L}])|^\d{4}-\d\d-\d\d:/u;

/** Whether a day that is the only one is an entry of a log, or one day of a course: "2025-06-12", "Day 23". */
function isOfLog({ facts: { day, heading } }: HeadingNode): boolean {
  return day?.ordinal === undefined ? isoDate.test(heading.line.text) : day.ordinal > mostDays;
}
