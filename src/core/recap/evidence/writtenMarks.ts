import type { MarkedText, PlainText } from '../../post/queries/plainText.js';
import { cutSpan, withoutAttributes } from './plainLine.js';

/** Longer text in bold is no title. */
const longest = 200;

/** A line, or a text, as its author means it: without attributes, and with marks that Markdown does not read. */
export function asMeant<T extends PlainText>(line: T): T {
  return withWrittenMarks(withoutAttributes(line));
}

/**
 * The text with what it begins with in bold, among the rest: to Markdown, marks beside a space, or between a sign and a
 * letter, are text ("** Title **", "**「題」**は"); to everybody who reads it, they are marks.
 */
export function withWrittenMarks<T extends PlainText>(line: T): T {
  const { text } = line;
  const start = text.length - text.trimStart().length;
  const mark = text.slice(start, start + 2);
  if ((mark !== '**' && mark !== '__') || line.marked.some((each) => each.kind === 'code' && each.start <= start))
    return line;
  const end = text.indexOf(mark, start + 2);
  const inner = text.slice(start + 2, end);
  if (end < 0 || inner.length > longest || !/[\p{L}\p{N}]/u.test(inner) || /^[*_]|\n/.test(inner)) return line;
  const isLast = text.slice(end + 2).trim() === '';
  const rest = cutSpan(line, isLast ? start + 2 + inner.trimEnd().length : end, isLast ? text.length : end + 2);
  const unmarked = cutSpan(rest, 0, text.length - text.slice(start + 2).trimStart().length);
  const strong: MarkedText = { kind: 'strong', start: 0, end: inner.trim().length };
  return { ...unmarked, marked: [strong, ...unmarked.marked] };
}
