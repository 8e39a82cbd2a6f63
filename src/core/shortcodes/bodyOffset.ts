import type { SourceText } from '../text.js';

/** The offset where the body begins, given its zero-based first line: a byte order mark is not part of it. */
export function bodyOffsetOf({ text, lineStarts }: SourceText, bodyLine: number): number {
  return (lineStarts[bodyLine] ?? text.length) + (bodyLine === 0 && text.startsWith('\ufeff') ? 1 : 0);
}
