import type { Candidate } from '../candidates/candidate.js';
import type { Correction } from '../model/readingOptions.js';
import { allHolders, type Holders } from './readListed.js';

/**
 * Which one of all candidates with its title each is, from 0, as they are read by themselves: so a correction does not change
 * what another one is about.
 */
export function numberCandidates(holders: Holders): ReadonlyMap<Candidate, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<Candidate, number>();
  for (const holder of allHolders(holders))
    for (const candidate of (holder?.facts ?? holders.preface).peekCandidates()) {
      const number = counts.get(candidate.title) ?? 0;
      counts.set(candidate.title, number + 1);
      numbers.set(candidate, number);
    }
  return numbers;
}

/** What the author has said of candidates, which go by their titles as headings do, but are counted apart from them. */
export function saidOfListed(
  corrections: readonly Correction[],
  holders: Holders,
): (asRead: Candidate) => Correction['kind'] | undefined {
  const said = new Map<string, Correction['kind']>();
  for (const { title, occurrence, kind, isListed } of corrections)
    if (isListed) said.set(`${occurrence} ${title}`, kind);
  if (said.size === 0) return () => undefined;
  const numbers = numberCandidates(holders);
  return (asRead) => said.get(`${numbers.get(asRead)!} ${asRead.title}`);
}
