import type { Candidate } from '../candidates/candidate.js';
import type { Correction } from '../model/readingOptions.js';

/** Which one of the candidates with its title each is, from 0; `candidates` in document order. */
export function numberNamesakes(candidates: readonly Candidate[]): ReadonlyMap<Candidate, number> {
  const counts = new Map<string, number>();
  return new Map(
    candidates.map((candidate) => {
      const count = counts.get(candidate.title) ?? 0;
      counts.set(candidate.title, count + 1);
      return [candidate, count];
    }),
  );
}

/** What the author has said of candidates, which go by their titles as headings do, but are counted apart from them. */
export function saidOfListed(
  occurrences: ReadonlyMap<Candidate, number>,
  corrections: readonly Correction[],
): ReadonlyMap<Candidate, Correction['kind']> {
  const said = new Map<Candidate, Correction['kind']>();
  const own = corrections.filter(({ isListed }) => isListed);
  if (own.length === 0) return said;
  for (const [candidate, count] of occurrences) {
    const found = own.find(({ title, occurrence }) => title === candidate.title && occurrence === count);
    if (found) said.set(candidate, found.kind);
  }
  return said;
}
