import type { LineChange } from '../reviseSource.js';
import type { SourceText, Span } from '../text.js';
import { hasLineEnd } from './readCalls.js';

/** Replaces each call in a text by a word, so that it can be parsed as Markdown. Offsets stay the same. */
export function maskCalls(source: SourceText, calls: readonly Span[]): SourceText {
  if (calls.length === 0) return source;
  const { text, lineStarts } = source;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of calls) {
    pieces.push(text.slice(from, start), wordLike(text, start, end));
    from = end;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), lineStarts };
}

/** A word of the same length, including the line ends. */
function wordLike(text: string, start: number, end: number): string {
  if (!hasLineEnd(text, start, end)) return 'x'.repeat(end - start);
  return text.slice(start, end).replace(/[^\r\n]/g, 'x');
}

/** The masked text after a change of lines that contain no call, neither before nor after the change. */
export function remask(former: SourceText, { text, lineStarts }: SourceText, change: LineChange): SourceText {
  const { line, endLine, newEndLine } = change;
  const start = lineStarts[line]!;
  const changed = text.slice(start, lineStarts[newEndLine + 1] ?? text.length);
  const below = former.text.slice(former.lineStarts[endLine + 1] ?? former.text.length);
  return { text: former.text.slice(0, start) + changed + below, lineStarts };
}
