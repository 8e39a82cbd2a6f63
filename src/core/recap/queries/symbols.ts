import { comparePositions, type Range } from '../../text.js';
import type { AnyPart } from '../model/parts.js';
import { talksOf, type Recap } from '../model/recap.js';

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

/** Days and talks, and the sections (tracks) that hold talks. Other headings are for the editor's own Markdown support. */
export function symbolsOf({ parts }: Pick<Recap, 'parts'>): readonly RecapSymbol[] {
  return parts
    .filter((part) => part.kind !== 'section' || talksOf(part).length > 0)
    .map((part) => ({
      kind: part.kind,
      name: part.title,
      speakers: part.kind === 'talk' ? part.speakers.map(({ name }) => name) : [],
      range: part.range,
      selectionRange: within(part.headingRange, part.range),
      children: part.kind === 'talk' ? [] : symbolsOf(part),
    }));
}

function within(inner: Range, { start, end }: Range): Range {
  const isIn = comparePositions(start, inner.start) <= 0 && comparePositions(inner.end, end) <= 0;
  return isIn ? inner : { start, end: start };
}
