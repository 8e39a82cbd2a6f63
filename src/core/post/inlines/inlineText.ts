import type { Span } from '../../text.js';
import { characterCodes, isSpace } from '../characterCodes.js';

/** The lines of a text part, joined by `\n` and trimmed, with a mapping to the offsets in the source. */
export interface InlineText {
  readonly text: string;
  /** The start of each line in `text` and in the source. */
  readonly starts: readonly number[];
  readonly sources: readonly number[];
}

/**
 * `lines` are offsets in `source` after `base` is added. As in goldmark, further lines do not begin with white
 * space in the text.
 */
export function joinLines(source: string, base: number, lines: readonly Span[]): InlineText {
  const first = lines[0]!;
  let from = first.start;
  while (from < first.end && isSpace(source.charCodeAt(base + from))) from++;
  let text = source.slice(base + from, base + first.end);
  if (lines.length === 1) return { text: trimEnd(text), starts: firstStart, sources: [from] };
  const starts = [0];
  const sources = [from];
  for (let index = 1; index < lines.length; index++) {
    const { end } = lines[index]!;
    let { start } = lines[index]!;
    while (start < end && isWhiteSpace(source.charCodeAt(base + start))) start++;
    starts.push(text.length + 1);
    sources.push(start);
    text += `\n${source.slice(base + start, base + end)}`;
  }
  return { text: trimEnd(text), starts, sources };
}

const firstStart: readonly number[] = [0];

/** White space to goldmark: vertical tabs and form feeds are removed from text, although they do not indent a line. */
function isWhiteSpace(code: number): boolean {
  return (code >= characterCodes.tab && code <= characterCodes.carriageReturn) || code === characterCodes.space;
}

/** Removes white space at the end; a non-breaking space is text. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Converts an offset in the joined text to one in the source; the end of a line belongs to that line. */
export function sourceOffset({ starts, sources }: InlineText, offset: number): number {
  const line = lastUpTo(starts, offset);
  return sources[line]! + offset - starts[line]!;
}

/** Converts an offset in the source to one in the joined text. */
export function joinedOffset({ text, starts, sources }: InlineText, offset: number): number {
  const line = lastUpTo(sources, offset);
  const end = line + 1 < starts.length ? starts[line + 1]! - 1 : text.length;
  return Math.max(starts[line]!, Math.min(end, starts[line]! + offset - sources[line]!));
}

/** The index of the last of the ascending numbers that is not greater than another one; 0 if all are greater. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
