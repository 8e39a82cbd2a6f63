import type { HeadingNode } from './nestHeadings.js';
import { wholeTitle, type TitleParts } from '../evidence/readHeading.js';

/**
 * How to split the headings of a post's talks into title and names. The side of a dash on which names are written is a habit of
 * the post: what looks like a name on the other side, or alone among many, is part of the title.
 */
export function titlesOf(talks: readonly HeadingNode[]): (node: HeadingNode) => TitleParts {
  let habit: Habit | undefined;
  // Most headings have names on one side at most: then nobody asks the others.
  const habitOf = (): Habit => (habit ??= habitOfTalks(talks));
  return ({ facts }) => {
    const { namesFirst, namesLast } = facts;
    const split =
      namesFirst.form !== undefined && (namesLast.form === undefined || habitOf().usual === 'names-first')
        ? namesFirst
        : namesLast;
    if (split.speakers.length > 0 && facts.lines.speakers.length > 0 && !agree(split, facts.lines.speakers))
      return wholeTitle(facts.heading);
    if (split.form === 'by' || split.form === undefined || split.isPlain) return split;
    if (split.form === 'brackets') return split;
    // A name at the end of one heading alone is still more likely a name than a subtitle; at its start it is not.
    if (split.form === 'names-last' || talks.length < 3) return split;
    const { usual, isHabit, others } = habitOf();
    return isHabit && (split.form === usual || others >= 2) ? split : wholeTitle(facts.heading);
  };
}

/** On which side of a dash a post's talks have their names, and how many have them on the other. */
interface Habit {
  readonly usual: 'names-first' | 'names-last';
  readonly isHabit: boolean;
  readonly others: number;
}

function habitOfTalks(talks: readonly HeadingNode[]): Habit {
  let first = 0;
  let last = 0;
  for (const { facts } of talks) {
    if (facts.namesFirst.form === 'names-first') first++;
    if (facts.namesLast.form === 'names-last') last++;
  }
  const most = Math.max(first, last);
  return {
    usual: first > last ? 'names-first' : 'names-last',
    isHabit: most >= 2 && most >= talks.length / 4,
    others: Math.min(first, last),
  };
}

function agree({ speakers }: TitleParts, others: TitleParts['speakers']): boolean {
  return speakers.some(({ name }) => others.some((other) => other.name.includes(name) || name.includes(other.name)));
}
