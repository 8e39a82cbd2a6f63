import type { Candidate } from './candidate.js';

/** From so many candidates on, a list or table is judged by itself; a smaller one with all others of its form. */
const fewest = 3;

/** How many candidates there are, and how many of them name people. */
interface Count {
  all: number;
  named: number;
}

/**
 * Decides about names that only look like some, over all candidates of a post: they are names where most siblings
 * name people, and words of the title elsewhere.
 */
export function settleNames(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(({ wholeTitle }) => wholeTitle !== undefined)) return candidates;
  const counts = new Map<string, Count>();
  for (const candidate of candidates)
    for (const key of [groupOf(candidate), formOf(candidate)]) {
      const count = counts.get(key) ?? { all: 0, named: 0 };
      count.all++;
      if (candidate.speakers.length > 0) count.named++;
      counts.set(key, count);
    }
  return candidates.map((candidate) => {
    if (candidate.wholeTitle === undefined) return candidate;
    const near = counts.get(groupOf(candidate))!;
    const { all, named } = near.all >= fewest ? near : counts.get(formOf(candidate))!;
    return named * 2 > all ? { ...candidate, wholeTitle: undefined } : withoutNames(candidate, candidate.wholeTitle);
  });
}

function formOf({ form, depth }: Candidate): string {
  return `${form} ${depth}`;
}

function groupOf(candidate: Candidate): string {
  return `${formOf(candidate)} ${candidate.group}`;
}

function withoutNames(candidate: Candidate, title: string): Candidate {
  const evidence = candidate.evidence.filter((each) => each !== 'title-names');
  return { ...candidate, title, wholeTitle: undefined, speakers: [], evidence };
}
