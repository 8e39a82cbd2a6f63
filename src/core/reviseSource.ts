import { addLineStarts, lineOf, type SourceText } from './text.js';

/** The changed lines, zero-based and inclusive. All others are the same. */
export interface LineChange {
  readonly line: number;
  /** In the old text. */
  readonly endLine: number;
  /** In the new text: a line after `endLine` has moved by `newEndLine - endLine` lines. */
  readonly newEndLine: number;
}

export interface RevisedSource {
  readonly source: SourceText;
  readonly change: LineChange;
}

/**
 * Reads a changed text as `readSource` does, and returns the lines that differ: one range, from the first difference to
 * the last. If the texts are equal, returns the previous source and its last line.
 */
export function reviseSource(previous: SourceText, text: string): RevisedSource {
  const before = previous.text;
  if (text === before) {
    const last = previous.lineStarts.length - 1;
    return { source: previous, change: { line: last, endLine: last, newEndLine: last } };
  }
  const { start, kept } = commonEnds(before, text);
  const line = lineOf(previous, start);
  const endLine = lineOf(previous, before.length - kept);
  const lineStarts = previous.lineStarts.slice(0, line + 1);
  addLineStarts(text, start, text.length - kept, lineStarts);
  const newEndLine = lineStarts.length - 1;
  const shift = text.length - before.length;
  for (let below = endLine + 1; below < previous.lineStarts.length; below++)
    lineStarts.push(previous.lineStarts[below]! + shift);
  return { source: { text, lineStarts }, change: { line, endLine, newEndLine } };
}

/** The number of characters that two texts have in common at the start and, of the rest, at the end. */
export function commonEnds(before: string, text: string): { readonly start: number; readonly kept: number } {
  const common = Math.min(before.length, text.length);
  let start = commonLength(common, (from, to) => before.slice(from, to) === text.slice(from, to));
  // Whether a `\r` ends a line depends on the next character.
  if (text.charCodeAt(start - 1) === 13) start--;
  const kept = commonLength(common - start, (from, to) => endSlice(before, from, to) === endSlice(text, from, to));
  return { start, kept };
}

/** The characters between two distances from the end. */
function endSlice(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}

/**
 * The number of equal characters, at most `limit`. Comparing long slices is many times faster than comparing
 * characters.
 */
function commonLength(limit: number, isSame: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = 65536; step >= 1; step /= 4)
    while (length + step <= limit && isSame(length, length + step)) length += step;
  return length;
}
