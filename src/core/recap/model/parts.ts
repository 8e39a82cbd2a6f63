import { contains, type Position, type Range } from '../../text.js';
import type { Day } from './day.js';
import type { Section, Talk } from './talk.js';

/** A day, a talk or a section. */
export type AnyPart = Day | Talk | Section;

/** Whether a part is a talk that is not a heading: a list item, a table row, or a line of its own. */
export function isListed(part: AnyPart): part is Talk {
  return part.kind === 'talk' && part.form !== 'heading';
}

interface PartHolder {
  readonly parts: readonly AnyPart[];
}

/** All parts below, at any depth, in document order: the headings inside talks, too. */
export function partsWithin(holder: PartHolder): readonly AnyPart[] {
  const all: AnyPart[] = [];
  const visit = ({ parts }: PartHolder): void => {
    for (const part of parts) {
      all.push(part);
      visit(part);
    }
  };
  visit(holder);
  return all;
}

/** The innermost part that a position lies in: that of the nearest heading above it. */
export function partAt({ parts }: PartHolder, position: Position): AnyPart | undefined {
  const part = parts.find(({ range }) => contains(range, position));
  return part && (partAt(part, position) ?? part);
}

/** The parts whose headings a selection reaches; where it reaches none, the one that it begins in. */
export function partsSelected(holder: PartHolder, { start, end }: Range): readonly AnyPart[] {
  // A selection that ends at the beginning of a line shows nothing of that line.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const reached = partsWithin(holder).filter(
    ({ headingRange }) => headingRange.end.line >= start.line && headingRange.start.line <= last,
  );
  const part = reached.length > 0 ? undefined : partAt(holder, start);
  return part ? [part] : reached;
}
