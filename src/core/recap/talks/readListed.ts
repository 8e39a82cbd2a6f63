import type { Candidate } from '../candidates/candidate.js';
import { settleNames } from '../candidates/settled/settleNames.js';
import { flatten, type HeadingNode } from '../sections/nestHeadings.js';
import type { SectionFacts } from '../sections/sectionFacts.js';

/** A heading that candidates are below; `undefined`: they are above the first heading. */
export type Holder = HeadingNode | undefined;

/** What candidates can be below. */
export interface Holders {
  readonly roots: readonly HeadingNode[];
  readonly event: HeadingNode | undefined;
  /** What is above the first heading. */
  readonly preface: SectionFacts;
}

/** A candidate, and as it was before all of them decided about names. */
export interface ListedCandidate {
  readonly candidate: Candidate;
  readonly asRead: Candidate;
}

/** The candidates below one heading; their lines count from the line after it. */
export interface ListedBelow {
  readonly holder: Holder;
  readonly listed: readonly ListedCandidate[];
}

/** All that candidates can be below, in document order. */
export function allHolders({ roots, event }: Holders): readonly Holder[] {
  return [undefined, ...(event ? [event] : []), ...flatten(roots)];
}

/** The same: outside the talks that are sure, and these and what is in them. */
export function partHolders(
  { roots, event }: Holders,
  isSureTalk: (node: HeadingNode) => boolean,
): { readonly outside: readonly Holder[]; readonly inside: readonly HeadingNode[] } {
  const outside: Holder[] = event ? [undefined, event] : [undefined];
  const inside: HeadingNode[] = [];
  const add = (node: HeadingNode, isInTalk: boolean): void => {
    const isTalk = isInTalk || isSureTalk(node);
    (isTalk ? inside : outside).push(node);
    for (const child of node.children) add(child, isTalk);
  };
  for (const root of roots) add(root, false);
  return { outside, inside };
}

/** Reads the candidates below some headings, which decide about names together. */
export function readListed(holders: readonly Holder[], preface: SectionFacts): readonly ListedBelow[] {
  const read = holders.map((holder) => (holder?.facts ?? preface).candidates);
  const settled = settleNames(read.flat());
  let index = 0;
  return holders.map((holder, at) => ({
    holder,
    listed: read[at]!.map((asRead) => ({ asRead, candidate: settled[index++]! })),
  }));
}
