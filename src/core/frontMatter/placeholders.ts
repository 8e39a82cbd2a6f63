import { say, type Problem } from '../problem.js';
import { lineAt, type SourceText, type Span } from '../text.js';

/** The same problem; in the words for a placeholder if that is what stops Hugo. */
export function asPlaceholder(problem: Problem, source: SourceText): Problem {
  const { code, range } = problem;
  if (code !== 'front-matter-syntax') return problem;
  const { line } = range.start;
  const text = lineAt(source, line);
  const { character } = range.start;
  const span = actionsIn(text)
    .filter(({ start, end }) => character >= start - 2 && character <= end + 1)
    .map(({ start, end }) => withQuotes(text, start, end))
    .find((each) => each && character >= each.from - 1 && character <= each.to);
  if (!span) return problem;
  const message = say('This placeholder is for the template of a new post, and stops Hugo here. Write the value.');
  const place = { start: { line, character: span.from }, end: { line, character: span.to } };
  return { code: 'front-matter-placeholder', severity: 'error', message, range: place };
}

/** The actions of Go's templates in a line, as in `title: {{ replace .Name "-" " " }}`. */
function actionsIn(line: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = line.indexOf('{{'); start >= 0; start = line.indexOf('{{', spans.at(-1)!.end)) {
    const close = line.indexOf('}}', start + 2);
    if (close < 0) break;
    spans.push({ start, end: close + 2 });
  }
  return spans;
}

/** The placeholder, with its quotation marks if they end within it; `undefined` if these make it a string. */
function withQuotes(
  line: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | undefined {
  const mark = line[from - 1];
  if ((mark === '"' || mark === "'") && line.slice(from, to).includes(mark))
    return { from: from - 1, to: line[to] === mark ? to + 1 : to };
  return isQuoted(line, from) ? undefined : { from, to };
}

/** Whether a quotation mark is open before an offset in a line. */
function isQuoted(line: string, offset: number): boolean {
  const before = line.slice(0, offset).replace(/\\./g, '');
  return /^(?:[^"']|"[^"]*"|'[^']*')*["'][^"']*$/.test(before);
}
