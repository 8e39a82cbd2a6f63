import { lineAt, type SourceText } from '../../text.js';
import type { Block } from './block.js';

/** The marks and indentation of lists and quotes at the start of a line. */
export const containerMarks = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[>\t ]*)*/;

/** The lines of fenced code in a list or a quote, including the fences, zero-based. */
export function innerCode(source: SourceText, { kind, line: first, endLine }: Block): ReadonlySet<number> {
  const lines = new Set<number>();
  if (kind !== 'list' && kind !== 'quote') return lines;
  let fence: string | undefined;
  for (let line = first; line <= endLine; line++) {
    const text = lineAt(source, line).replace(containerMarks, '');
    const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
    if (fence !== undefined || mark !== undefined) lines.add(line);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && text.trim() === mark) fence = undefined;
  }
  return lines;
}
