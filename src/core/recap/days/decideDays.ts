import type { Heading } from '../../post/blocks/block.js';
import { flatten, type HeadingNode } from '../talks/nestHeadings.js';

/**
 * The headings that name a day of the conference. They are on one level, that of most of them; where that is 1, a few on
 * level 2 are slips. Deeper ones named alike are parts of a day.
 */
export function decideDays(roots: readonly HeadingNode[], isConference: boolean): ReadonlySet<Heading> {
  const nodes = flatten(roots);
  const said = nodes.filter(({ said: kind }) => kind === 'day');
  const named = nodes.filter(({ facts, said: kind }) => facts.day !== undefined && kind === undefined);
  if (!isConference) return new Set(said.map(({ heading }) => heading));
  const level = levelOfMost(named);
  const days = named.filter(({ heading, facts }) => {
    if (heading.level === level) return true;
    return level === 1 && heading.level === 2 && facts.day?.ordinal !== undefined;
  });
  return new Set([...said, ...days].map(({ heading }) => heading));
}

/** The level with most of the nodes, the higher rank where two have as many. */
function levelOfMost(nodes: readonly HeadingNode[]): number | undefined {
  const counts = [1, 2, 3, 4, 5, 6].map((level) => nodes.filter(({ heading }) => heading.level === level).length);
  const most = Math.max(...counts);
  return most === 0 ? undefined : counts.indexOf(most) + 1;
}
