import { contains, type Position } from '../text.js';
import type { Day, Section, Talk } from './recap.js';

/** A day, a talk or a section. */
export type AnyPart = Day | Talk | Section;

interface Whole {
  readonly parts: readonly AnyPart[];
}

/** All parts below, at any depth, in document order: the headings inside talks, too. */
export function partsWithin({ parts }: Whole): readonly AnyPart[] {
  return parts.flatMap((part) => [part, ...partsWithin(part)]);
}

/** The innermost part that a position lies in: that of the nearest heading above it. */
export function partAt({ parts }: Whole, position: Position): AnyPart | undefined {
  const part = parts.find(({ range }) => contains(range, position));
  return part && (partAt(part, position) ?? part);
}
