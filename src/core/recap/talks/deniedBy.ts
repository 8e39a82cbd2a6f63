import type { Correction } from '../model/readingOptions.js';

/** Whether the author has said that a line is not a day, by what it says. To be asked of all lines in document order, each once. */
export function titleDeniedBy(corrections: readonly Correction[]): (title: string) => boolean {
  const denied = corrections.filter(({ kind, isListed }) => kind === 'section' && !isListed);
  const seen = new Map<string, number>();
  return (title) => {
    if (denied.length === 0) return false;
    const before = seen.get(title) ?? 0;
    seen.set(title, before + 1);
    return denied.some((each) => each.title === title && each.occurrence === before);
  };
}
