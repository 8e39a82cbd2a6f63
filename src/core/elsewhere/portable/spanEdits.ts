import type { Span } from '../../text.js';

/** Replaces a span of a text. */
export interface SpanEdit extends Span {
  readonly newText: string;
}

/** Applies edits; of those that overlap, the first. */
export function applySpans(text: string, edits: readonly SpanEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), newText);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
