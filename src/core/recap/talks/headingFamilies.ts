import type { Head, HeadingNode } from '../sections/nestHeadings.js';
import { groupBy } from '../signs/siblings.js';

/**
 * Headings that may be talks by the words of their titles, with those like them: of one level below one heading, and of one
 * level in all days, and in all sessions.
 */
export function headingFamilies(
  roots: readonly HeadingNode[],
  days: ReadonlySet<Head>,
): readonly (readonly HeadingNode[])[] {
  const members: { readonly family: string; readonly node: HeadingNode }[] = [];
  const collect = (nodes: readonly HeadingNode[], below: string): void => {
    for (const node of nodes) {
      const { heading, facts, children } = node;
      const isDay = days.has(heading);
      const isContainer = facts.sectionTitle === 'container';
      const mayBe = facts.sectionTitle === undefined || (isContainer && children.length === 0);
      if (!isDay && mayBe) members.push({ family: `${below} ${heading.level}`, node });
      collect(children, isDay ? 'day' : isContainer ? `container ${heading.level}` : String(heading.line));
    }
  };
  collect(roots, '');
  return [...groupBy(members, ({ family }) => family)].map((siblings) => siblings.map(({ node }) => node));
}
