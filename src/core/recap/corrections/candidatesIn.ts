import type { Candidate } from '../candidates/candidate.js';
import { partsWithin } from '../model/parts.js';
import type { Recap } from '../model/recap.js';
import { RecapMemory } from '../readRecap.js';
import { allHolders } from '../talks/readListed.js';
import { numberCandidates } from '../talks/saidOfListed.js';

/** A list item, row or line that is a talk, or may be one. */
export interface CandidateInPost {
  readonly candidate: Candidate;
  /** Zero-based, inclusive: the lines of its title and what is beside it, and the last line that is inside it. */
  readonly line: number;
  readonly endLine: number;
  readonly lastLine: number;
  /** Which one of those with its title it is, from 0. */
  readonly occurrence: number;
}

const known = new WeakMap<Recap, readonly CandidateInPost[]>();

/** All list items, rows and lines that are talks, or may be, by the titles that corrections name them by; in document order. */
export function candidatesIn(recap: Recap): readonly CandidateInPost[] {
  const found = known.get(recap) ?? readCandidatesIn(recap);
  known.set(recap, found);
  return found;
}

function readCandidatesIn({ memory, post }: Recap): readonly CandidateInPost[] {
  if (!(memory instanceof RecapMemory)) return [];
  const { nodes: roots, event, preface } = memory.decided.read;
  const numbers = numberCandidates({ roots, event, preface });
  return allHolders({ roots, event, preface }).flatMap((holder) => {
    const from = holder ? holder.heading.endLine + 1 : post.bodyLine;
    return (holder?.facts ?? preface).peekCandidates().map((candidate) => ({
      candidate,
      line: candidate.line + from,
      endLine: candidate.endLine + from,
      lastLine: candidate.lastLine + from,
      occurrence: numbers.get(candidate)!,
    }));
  });
}

/**
 * The title of an item, row or line on a line, zero-based, that is not a talk but may be one; `undefined` where there is none.
 * For that, only its section is read.
 */
export function mayBeTalkAt(recap: Recap, line: number): string | undefined {
  if (!(recap.memory instanceof RecapMemory)) return undefined;
  const { headings, facts, preface } = recap.memory.sections;
  const at = headings.filter((heading) => heading.line <= line).length - 1;
  const from = at < 0 ? recap.post.bodyLine : headings[at]!.endLine + 1;
  const found = (facts[at] ?? preface)
    .peekCandidates()
    .find((each) => each.line + from <= line && line <= each.endLine + from);
  const isPart = partsWithin(recap).some(({ headingRange: { start, end } }) => start.line <= line && line <= end.line);
  return isPart ? undefined : found?.title;
}
