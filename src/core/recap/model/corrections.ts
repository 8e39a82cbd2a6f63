import type { Correction } from './readingOptions.js';

/** The corrections with one more, which takes the place of an earlier one of the same part. */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
  const isSame = ({ title, occurrence, isListed }: Correction): boolean =>
    title === added.title && occurrence === added.occurrence && isListed === added.isListed;
  return [...corrections.filter((each) => !isSame(each)), added];
}

/** The corrections in a value that was stored, perhaps by another version; anything else in it is ignored. */
export function readCorrections(stored: unknown): readonly Correction[] {
  return Array.isArray(stored) ? stored.filter(isCorrection) : [];
}

function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const { title, occurrence, kind, isListed } = value as Readonly<Record<string, unknown>>;
  return (
    typeof title === 'string' &&
    Number.isInteger(occurrence) &&
    (isListed === undefined || isListed === true) &&
    ['talk', 'section', 'day'].some((each) => each === kind)
  );
}
