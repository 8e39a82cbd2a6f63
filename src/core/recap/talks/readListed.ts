import type { Candidate } from '../candidates/candidate.js';
import { settleNames } from '../candidates/settled/settleNames.js';
import type { HeadingNode } from '../sections/nestHeadings.js';
import type { SectionFacts } from '../sections/sectionFacts.js';

/** A heading that candidates are below; `undefined`: they are above the first heading. */
export type Holder = HeadingNode | undefined;

/** A candidate, and which one of those with its title it is, from 0. */
export interface NumberedCandidate {
  readonly candidate: Candidate;
  readonly occurrence: number;
}

/** The candidates below one heading; their lines count from the line after it. */
export interface ListedBelow {
  readonly holder: Holder;
  readonly listed: readonly NumberedCandidate[];
}

/** The headings that candidates can be below, in document order: outside the talks that are sure, and these and what is in them. */
export function holdersIn(
  { roots, event }: { readonly roots: readonly HeadingNode[]; readonly event: HeadingNode | undefined },
  isSureTalk: (node: HeadingNode) => boolean,
): { readonly outside: readonly Holder[]; readonly inside: readonly Holder[] } {
  const outside: Holder[] = event ? [undefined, event] : [undefined];
  const inside: Holder[] = [];
  const add = (node: HeadingNode, isInTalk: boolean): void => {
    const isTalk = isInTalk || isSureTalk(node);
    (isTalk ? inside : outside).push(node);
    for (const child of node.children) add(child, isTalk);
  };
  for (const root of roots) add(root, false);
  return { outside, inside };
}

/**
 * Reads the candidates below some headings, which decide about names together. They are numbered from those of `before` on:
 * what is in talks that are sure, after all that is not.
 */
export function readListed(
  holders: readonly Holder[],
  preface: SectionFacts,
  before: readonly ListedBelow[] = [],
): readonly ListedBelow[] {
  const counts = new Map<string, number>();
  const number = (candidate: Candidate): NumberedCandidate => {
    const occurrence = counts.get(candidate.title) ?? 0;
    counts.set(candidate.title, occurrence + 1);
    return { candidate, occurrence };
  };
  for (const { listed } of before) for (const { candidate } of listed) number(candidate);
  const read = holders.map((holder) => (holder?.facts ?? preface).candidates);
  const settled = settleNames(read.flat());
  let index = 0;
  return holders.map((holder, at) => ({ holder, listed: read[at]!.map(() => number(settled[index++]!)) }));
}
