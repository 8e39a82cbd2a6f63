import type { Correction } from '../model/readingOptions.js';
import type { NumberedCandidate } from './readListed.js';

/** What the author has said of candidates, which go by their titles as headings do, but are counted apart from them. */
export function saidOfListed(
  corrections: readonly Correction[],
): (candidate: NumberedCandidate) => Correction['kind'] | undefined {
  const said = new Map<string, Correction['kind']>();
  for (const { title, occurrence, kind, isListed } of corrections)
    if (isListed) said.set(`${occurrence} ${title}`, kind);
  return ({ candidate, occurrence }) => said.get(`${occurrence} ${candidate.title}`);
}
