import { placedSpan, type PlacedPart } from '../../post/queries/postParts.js';
import { isText } from '../../post/parsedContent.js';
import type { Post } from '../../post/post.js';
import type { Dialect } from './dialect.js';
import type { SpanEdit } from './spanEdits.js';

/** A line that a platform replaces by something else, if nothing else is in it; and the head of an alert. */
const apart = /^(?:\{%.*%\}|%\[\S+\]|<?https?:\/\/\S+>?|\[![a-z]+\].*)$/i;

/**
 * Makes each paragraph one line: where Hugo has a space, some platforms break the line. `hardWraps`: whether Hugo breaks
 * it, too. Breaks that are meant become two spaces where a backslash is not one.
 */
export function* joinLines(
  { source: { text } }: Post,
  { base, parsed: { part } }: PlacedPart,
  { hasBackslashBreaks }: Dialect,
  hardWraps: boolean,
): Generator<SpanEdit> {
  if (!isText(part) || part.kind !== 'paragraph') return;
  const lines = part.lines.map((line) => placedSpan(base, line));
  for (const [index, { start, end: lineEnd }] of lines.slice(0, -1).entries()) {
    const next = lines[index + 1]!;
    const [line, nextLine] = [text.slice(start, lineEnd).trimEnd(), text.slice(next.start, next.end).trim()];
    const end = start + line.length;
    if (apart.test(line.trim()) || apart.test(nextLine)) continue;
    const indent = /^[ \t]*/.exec(text.slice(next.start, next.end))![0].length;
    if (/(?:^|[^\\])(?:\\\\)*\\$/.test(line)) {
      if (!hasBackslashBreaks) yield { start: end - 1, end, newText: '  ' };
    } else if (hardWraps) yield { start: end, end: Math.max(end, lineEnd), newText: '  ' };
    else if (!/^ {2}/.test(text.slice(end, end + 2))) yield { start: end, end: next.start + indent, newText: ' ' };
  }
}
