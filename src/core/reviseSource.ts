import { addLineStarts, lineOf, type SourceText } from './text.js';

/** The lines, zero-based and inclusive, that a change touched. All others are as they were. */
export interface LineChange {
  readonly line: number;
  /** In the text before. */
  readonly endLine: number;
  /** In the text after: what stood on a line behind `endLine` stands `newEndLine - endLine` lines further down. */
  readonly newEndLine: number;
}

export interface Revision {
  readonly source: SourceText;
  readonly change: LineChange;
}

/**
 * Reads a text that a former one was changed into, as `readSource` does, and says which lines differ: one stretch, from the
 * first difference to the last. Where there is none, the source is the former one and the stretch is its last line.
 */
export function reviseSource(previous: SourceText, text: string): Revision {
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

/** How many characters two texts have in common at their beginnings and, of what is left, at their ends. */
export function commonEnds(before: string, text: string): { readonly start: number; readonly kept: number } {
  const common = Math.min(before.length, text.length);
  let start = commonLength(common, (from, to) => before.slice(from, to) === text.slice(from, to));
  // Whether a `\r` ends a line depends on what is behind it.
  if (text.charCodeAt(start - 1) === 13) start--;
  const kept = commonLength(common - start, (from, to) => endSlice(before, from, to) === endSlice(text, from, to));
  return { start, kept };
}

/** The characters from one distance to another from the end. */
function endSlice(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}

/** How many characters, at most `limit`, are the same. Comparing long slices is many times as fast as characters. */
function commonLength(limit: number, isSame: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = 65536; step >= 1; step /= 4)
    while (length + step <= limit && isSame(length, length + step)) length += step;
  return length;
}
