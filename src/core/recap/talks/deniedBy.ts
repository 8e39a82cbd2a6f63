import type { Candidate } from '../candidates/candidate.js';
import type { Correction } from '../model/readingOptions.js';

/** Whether the author has said that a candidate is no talk. To be asked of all candidates in document order, each once. */
export function deniedBy(corrections: readonly Correction[]): (candidate: Candidate) => boolean {
  const denied = corrections.filter(({ kind }) => kind === 'section');
  const seen = new Map<string, number>();
  return (candidate) => {
    if (denied.length === 0) return false;
    const before = seen.get(candidate.title) ?? 0;
    seen.set(candidate.title, before + 1);
    return denied.some(({ title, occurrence }) => title === candidate.title && occurrence === before);
  };
}
