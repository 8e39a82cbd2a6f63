import { say, type Problem } from '../../problem.js';
import type { ShortcodeFault } from '../../shortcodes/pairShortcodes.js';
import { lineAt, lineOf, rangeOf, type SourceText, type Span } from '../../text.js';

/** A further line of arguments. */
const argumentsLine = /^\s*(?:[\w.-]+\s*=|["`])/;

/**
 * A call without its right delimiter: Hugo reads on through the text below it, up to a character that cannot be part of
 * a call. The span is the call as it was meant: to the end of its line, or of further lines of arguments, or to the next
 * call. `undefined` if the delimiter is there, or if Hugo reports something within the call.
 */
export function openEndOf({ kind, action, culprit }: ShortcodeFault, source: SourceText): Span | undefined {
  if (kind !== 'broken' || !culprit) return undefined;
  const { text, lineStarts } = source;
  const { start } = action;
  const next = nextCall(text, start + 3);
  if (isClosed(text.slice(start, next))) return undefined;
  let line = lineOf(source, start);
  const last = lineOf(source, next);
  while (line < last && argumentsLine.test(lineAt(source, line + 1))) line++;
  const lineEnd = lineStarts[line]! + lineAt(source, line).length;
  const end = start + text.slice(start, Math.min(lineEnd, next)).trimEnd().length;
  return culprit.start >= end ? { start, end } : undefined;
}

function nextCall(text: string, from: number): number {
  const next = /\{\{[<%]/g;
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.length;
}

/** Whether a right delimiter follows in the same paragraph. */
function isClosed(text: string): boolean {
  return /[>%]\}\}|(?:\r\n?|\n)[ \t]*[\r\n]/.exec(text)?.[0].endsWith('}}') === true;
}

/** The problem where its cause is: Hugo reports the character at which it stopped, lines below. */
export function openEndProblem({ problem, name }: ShortcodeFault, { start, end }: Span, source: SourceText): Problem {
  return {
    ...problem,
    message: messageOf(name && name.end <= end ? name.value : '', start, source),
    range: rangeOf(source, start, end),
  };
}

function messageOf(name: string, start: number, source: SourceText): Problem['message'] {
  const right = rightDelimiterAt(start, source);
  if (/^\s*\//.test(source.text.slice(start + 3, start + 60)))
    return say('This closing tag is not complete. Add {0}.', right);
  return name === ''
    ? say('This shortcode is not closed. Add its name and {0}.', right)
    : say('The shortcode "{0}" is not closed. Add {1}.', name, right);
}

/** The right delimiter for the left one at an offset. */
export function rightDelimiterAt(start: number, { text }: SourceText): string {
  return text[start + 2] === '<' ? '>}}' : '%}}';
}
