import type { HeadingNode } from './nestHeadings.js';
import { wholeTitle, type TitleParts } from './readHeading.js';

/**
 * How to split the headings of a post's talks into title and names. On which side of a dash the names stand is a habit of
 * the post: what looks like a name on the other side, or alone among many, is part of the title.
 */
export function titlesOf(talks: readonly HeadingNode[]): (node: HeadingNode) => TitleParts {
  const counts = { 'names-first': 0, 'names-last': 0 };
  for (const { facts } of talks) {
    if (facts.namesFirst.form === 'names-first') counts['names-first']++;
    if (facts.namesLast.form === 'names-last') counts['names-last']++;
  }
  const usual = counts['names-first'] > counts['names-last'] ? 'names-first' : 'names-last';
  const other = usual === 'names-first' ? 'names-last' : 'names-first';
  const isHabit = counts[usual] >= 2 && counts[usual] >= talks.length / 4;
  return ({ facts }) => {
    const [mine, others] =
      usual === 'names-first' ? [facts.namesFirst, facts.namesLast] : [facts.namesLast, facts.namesFirst];
    const split = mine.form === undefined ? others : mine;
    if (split.speakers.length > 0 && facts.lines.speakers.length > 0 && !agree(split, facts.lines.speakers))
      return wholeTitle(facts.heading);
    if (split.form === 'by' || split.form === undefined || split.isPlain) return split;
    if (split.form === 'brackets') return split;
    // A name at the end of one heading alone is still more likely a name than a subtitle; at its start it is not.
    if (split.form === 'names-last' || talks.length < 3) return split;
    return isHabit && (split.form === usual || counts[other] >= 2) ? split : wholeTitle(facts.heading);
  };
}

function agree({ speakers }: TitleParts, others: TitleParts['speakers']): boolean {
  return speakers.some(({ name }) => others.some((other) => other.name.includes(name) || name.includes(other.name)));
}
