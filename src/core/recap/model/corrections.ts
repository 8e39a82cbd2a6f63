import { partsWithin, type AnyPart } from './parts.js';
import type { Correction } from './readingOptions.js';
import type { Recap } from './recap.js';

/** What to remember so that a part is read as that kind from now on. */
export function correctionOf(recap: Recap, part: AnyPart, kind: Correction['kind']): Correction {
  const namesakes = partsWithin(recap).filter(({ title }) => title === part.title);
  return { title: part.title, occurrence: Math.max(0, namesakes.indexOf(part)), kind };
}

/** The corrections with one more, which takes the place of an earlier one of the same part. */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
  const isSame = ({ title, occurrence }: Correction): boolean =>
    title === added.title && occurrence === added.occurrence;
  return [...corrections.filter((each) => !isSame(each)), added];
}

/** The corrections in a value that was stored, perhaps by another version; anything else in it is ignored. */
export function readCorrections(stored: unknown): readonly Correction[] {
  return Array.isArray(stored) ? stored.filter(isCorrection) : [];
}

function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const { title, occurrence, kind } = value as Readonly<Record<string, unknown>>;
  return (
    typeof title === 'string' &&
    Number.isInteger(occurrence) &&
    ['talk', 'section', 'day'].some((each) => each === kind)
  );
}
