import { offsetAt, positionAt, rangeOf, type Position, type Range, type SourceText } from '../../text.js';
import { delimitFrontMatter } from '../delimitFrontMatter.js';
import type { FrontMatterFormat } from '../frontMatter.js';
import { jsonCursor } from './jsonCursor.js';
import { lineCursor } from './lineCursor.js';
import type { RawPlace } from './rawPlace.js';

/** The key or value at the cursor. */
export interface CursorPlace extends Omit<RawPlace, 'from' | 'to'> {
  readonly format: FrontMatterFormat;
  /** The existing text before and after the cursor, including quotation marks. */
  readonly range: Range;
  /** The text of the range up to the cursor. */
  readonly typed: string;
}

/**
 * Finds the key or value at a position in the front matter, even if that is malformed; `undefined` outside and in
 * comments.
 */
export function cursorPlace(source: SourceText, position: Position): CursorPlace | undefined {
  const delimited = delimitFrontMatter(source);
  if (!delimited) return undefined;
  const { format, contentStart, contentEnd } = delimited;
  const offset = offsetAt(source, position);
  // The rest of the opener's line belongs to the front matter, but nobody writes there.
  const first = format === 'json' ? contentStart + 1 : contentStart;
  const onOpener = format !== 'json' && positionAt(source, contentStart).line === position.line;
  if (offset < first || offset > contentEnd || onOpener) return undefined;
  const raw =
    format === 'json'
      ? jsonCursor(source.text, contentStart, offset)
      : lineCursor(source, position, contentStart, format);
  if (!raw) return undefined;
  const { from, to, ...place } = raw;
  // Spaces before the cursor are not part of the value, but are replaced with it.
  const range = rangeOf(source, Math.min(from, offset), Math.max(to, offset));
  // Completions can only replace text within a line, so a value that starts on an earlier line gets none.
  if (range.start.line !== position.line || range.end.line !== position.line) return undefined;
  return { ...place, format, range, typed: source.text.slice(from, offset) };
}
