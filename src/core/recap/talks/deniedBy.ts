import type { Candidate } from '../candidates/candidate.js';
import type { Correction } from '../model/readingOptions.js';

/** Whether the author has said that a candidate is no talk. To be asked of all candidates in document order, each once. */
export function deniedBy(corrections: readonly Correction[]): (candidate: Candidate) => boolean {
  const isDenied = titleDeniedBy(corrections);
  return ({ title }) => isDenied(title);
}

/** The same of lines that may be days, by what they say. */
export function titleDeniedBy(corrections: readonly Correction[]): (title: string) => boolean {
  const denied = corrections.filter(({ kind }) => kind === 'section');
  const seen = new Map<string, number>();
  return (title) => {
    if (denied.length === 0) return false;
    const before = seen.get(title) ?? 0;
    seen.set(title, before + 1);
    return denied.some((each) => each.title === title && each.occurrence === before);
  };
}
