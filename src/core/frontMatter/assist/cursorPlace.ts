import { offsetAt, positionAt, rangeOf, type Position, type Range, type SourceText } from '../../text.js';
import { delimitFrontMatter } from '../delimitFrontMatter.js';
import type { FrontMatterFormat } from '../frontMatter.js';
import { jsonCursor } from './jsonCursor.js';
import { lineCursor } from './lineCursor.js';
import type { RawPlace } from './rawPlace.js';

/** What is being written where the cursor stands. */
export interface CursorPlace extends Omit<RawPlace, 'from' | 'to'> {
  readonly format: FrontMatterFormat;
  /** What is there already, before and behind the cursor, quotation marks included. */
  readonly range: Range;
  /** What stands in it up to the cursor. */
  readonly typed: string;
}

/** Tells where in the front matter a position is, however broken that is; `undefined` outside, and in a comment. */
export function cursorPlace(source: SourceText, position: Position): CursorPlace | undefined {
  const delimited = delimitFrontMatter(source);
  if (!delimited) return undefined;
  const { format, contentStart, contentEnd } = delimited;
  const offset = offsetAt(source, position);
  // The rest of the opener's line belongs to it, but nobody writes there.
  const first = format === 'json' ? contentStart + 1 : contentStart;
  const onOpener = format !== 'json' && positionAt(source, contentStart).line === position.line;
  if (offset < first || offset > contentEnd || onOpener) return undefined;
  const raw =
    format === 'json'
      ? jsonCursor(source.text, contentStart, offset)
      : lineCursor(source, position, contentStart, format);
  if (!raw) return undefined;
  const { from, to, ...place } = raw;
  // Blanks before the cursor are left out of a value, and yet belong to what is replaced.
  const range = rangeOf(source, Math.min(from, offset), Math.max(to, offset));
  // A text that goes on from the line above: an editor replaces within a line only.
  if (range.start.line !== position.line || range.end.line !== position.line) return undefined;
  return { ...place, format, range, typed: source.text.slice(from, offset) };
}
