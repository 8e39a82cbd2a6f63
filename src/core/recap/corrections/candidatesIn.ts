import type { Candidate } from '../candidates/candidate.js';
import { partsWithin } from '../model/parts.js';
import type { Recap } from '../model/recap.js';
import { RecapMemory } from '../readRecap.js';
import { holdersIn, readListed } from '../talks/readListed.js';

/** A list item, row or line that is a talk, or may be one. */
export interface CandidateInPost {
  readonly candidate: Candidate;
  /** Zero-based, inclusive: the lines of its title and what is beside it. */
  readonly line: number;
  readonly endLine: number;
  /** Which one of those with its title it is, from 0. */
  readonly occurrence: number;
}

const known = new WeakMap<Recap, readonly CandidateInPost[]>();

/** All list items, rows and lines that are talks, or may be, by the titles that corrections name them by. Read on first use. */
export function candidatesIn(recap: Recap): readonly CandidateInPost[] {
  const found = known.get(recap) ?? readCandidatesIn(recap);
  known.set(recap, found);
  return found;
}

function readCandidatesIn({ memory, post }: Recap): readonly CandidateInPost[] {
  if (!(memory instanceof RecapMemory)) return [];
  const { decisions, read } = memory.decided;
  const { outside, inside } = holdersIn({ roots: read.nodes, event: read.event }, ({ heading }) =>
    decisions.talks.isSure(heading),
  );
  const listed = readListed(outside, read.preface);
  return [...listed, ...readListed(inside, read.preface, listed)].flatMap(({ holder, listed: own }) => {
    const from = holder ? holder.heading.endLine + 1 : post.bodyLine;
    return own.map(({ candidate, occurrence }) => ({
      candidate,
      line: candidate.line + from,
      endLine: candidate.endLine + from,
      occurrence,
    }));
  });
}

/** The one whose title is on a line, zero-based. */
export function candidateAt(recap: Recap, line: number): CandidateInPost | undefined {
  return candidatesIn(recap).find((each) => each.line <= line && line <= each.endLine);
}

/**
 * The title of an item, row or line on a line, zero-based, that is not a talk but may be one; `undefined` where there is none.
 * For that, only its section is read: names beside the title may be part of it.
 */
export function mayBeTalkAt(recap: Recap, line: number): string | undefined {
  if (!(recap.memory instanceof RecapMemory)) return undefined;
  const { headings, facts, preface } = recap.memory.sections;
  const at = headings.filter((heading) => heading.line <= line).length - 1;
  const from = at < 0 ? recap.post.bodyLine : headings[at]!.endLine + 1;
  const { candidates } = facts[at] ?? preface;
  const found = candidates.find((each) => each.line + from <= line && line <= each.endLine + from);
  const isPart = partsWithin(recap).some(({ headingRange: { start, end } }) => start.line <= line && line <= end.line);
  return isPart ? undefined : found?.title;
}
