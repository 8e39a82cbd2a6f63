import type { Range } from '../../text.js';
import { isListed, partsSelected, partsWithin, type AnyPart } from '../model/parts.js';
import type { Recap } from '../model/recap.js';
import { candidatesIn } from './candidatesIn.js';
import { appliesTo, type Mark } from './mark.js';

/** The lines, zero-based, of parts that are selected together: of several, those that the mark is about. */
export function linesOfParts(parts: readonly AnyPart[], mark: Mark): readonly number[] {
  const [only, ...others] = parts;
  if (only && others.length === 0) return [lineOf(only)];
  const meant = parts.filter((part) => appliesTo(mark, part));
  // What is inside a talk is none beside it.
  const inside = new Set(parts.flatMap((part) => (part.kind === 'talk' ? partsWithin(part) : [])));
  return meant.filter((part) => !inside.has(part)).map(lineOf);
}

/**
 * The lines, zero-based, of what selections are about, where their author says what that is: the headings, talks and days that
 * each reaches; where these are no headings, also the items, rows and lines that may be talks; else the part that it begins in.
 */
export function linesToMark(recap: Recap, selections: readonly Range[], mark: Mark): readonly number[] {
  const candidates = new Set<number>();
  const parts = new Set<AnyPart>();
  for (const selection of selections) {
    const selected = partsSelected(recap, selection);
    const reached = selected.filter(({ headingRange }) => headingRange.end.line >= selection.start.line);
    const own = mark === 'talk' && reached.every(isListed) ? candidatesOn(recap, selection) : [];
    for (const line of own) candidates.add(line);
    for (const part of own.length > 0 ? reached : selected) parts.add(part);
  }
  const lines = linesOfParts([...parts], mark);
  for (const part of parts) candidates.delete(lineOf(part));
  return [...lines, ...candidates];
}

function candidatesOn(recap: Recap, { start, end }: Range): readonly number[] {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return candidatesIn(recap).flatMap(({ line, endLine }) => (endLine >= start.line && line <= last ? [line] : []));
}

function lineOf({ headingRange }: AnyPart): number {
  return headingRange.start.line;
}
