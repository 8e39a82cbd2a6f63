import { comparePositions, type Range } from '../../../text.js';
import type { AnyPart } from '../../model/parts.js';
import type { Recap } from '../../model/recap.js';

/** A part as an editor lists it among a document's symbols. */
export interface RecapSymbol {
  readonly kind: AnyPart['kind'];
  /** May be empty. */
  readonly name: string;
  readonly speakers: readonly string[];
  readonly range: Range;
  /** Lies in `range`. */
  readonly selectionRange: Range;
  readonly children: readonly RecapSymbol[];
}

/**
 * The parts that are not Markdown headings: talks and days in lists, tables and lines of their own, and headings without
 * a space after their `#`. Editors list the headings themselves, so each part is listed once.
 */
export function symbolsOf({ parts, linesLackingSpace }: SymbolSource): readonly RecapSymbol[] {
  return parts.flatMap((part) => {
    const children = symbolsOf({ parts: part.parts, linesLackingSpace });
    if (isHeading(part) && !linesLackingSpace.includes(part.headingRange.start.line)) return children;
    return {
      kind: part.kind,
      name: part.title,
      speakers: part.kind === 'talk' ? part.speakers.map(({ name }) => name) : [],
      range: part.range,
      selectionRange: within(part.headingRange, part.range),
      children,
    };
  });
}

type SymbolSource = Pick<Recap, 'parts' | 'linesLackingSpace'>;

function isHeading(part: AnyPart): boolean {
  return part.kind === 'section' || part.form === 'heading';
}

function within(inner: Range, { start, end }: Range): Range {
  const isIn = comparePositions(start, inner.start) <= 0 && comparePositions(inner.end, end) <= 0;
  return isIn ? inner : { start, end: start };
}
