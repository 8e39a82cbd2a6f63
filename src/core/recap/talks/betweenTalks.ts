import type { Head, HeadingNode } from '../sections/nestHeadings.js';

/**
 * Of headings below one heading, those with a talk of the same level above and below them: what is between two talks may be
 * one, whatever it says.
 */
export function betweenTalks(
  nodes: readonly HeadingNode[],
  isTalk: (heading: Head) => boolean,
): ReadonlySet<HeadingNode> {
  const between = new Set<HeadingNode>();
  /** By level, those below the last talk; not those that have no talk above them. */
  const open = new Map<number, HeadingNode[]>();
  for (const node of nodes) {
    const { heading } = node;
    const waiting = open.get(heading.level);
    if (!isTalk(heading)) waiting?.push(node);
    else {
      waiting?.forEach((each) => between.add(each));
      open.set(heading.level, []);
    }
  }
  return between;
}
