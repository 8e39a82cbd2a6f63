import type { LineChange } from '../reviseSource.js';
import type { SourceText } from '../text.js';
import type { Span } from './blocks/blockContent.js';
import { hasLineEnd } from './readCalls.js';

/** The text with a word in place of each call: this is what Markdown reads. Offsets stay what they are. */
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

/** A word of the same length; line ends stay, as the lines do. */
function wordLike(text: string, start: number, end: number): string {
  if (!hasLineEnd(text, start, end)) return 'x'.repeat(end - start);
  return text.slice(start, end).replace(/[^\r\n]/g, 'x');
}

/** The masked text after a change of lines in which there is no call, before or after. */
export function remask(former: SourceText, { text, lineStarts }: SourceText, change: LineChange): SourceText {
  const { line, endLine, newEndLine } = change;
  const start = lineStarts[line]!;
  const changed = text.slice(start, lineStarts[newEndLine + 1] ?? text.length);
  const below = former.text.slice(former.lineStarts[endLine + 1] ?? former.text.length);
  return { text: former.text.slice(0, start) + changed + below, lineStarts };
}
