import { say, type Problem } from '../problem.js';
import { lineRange, positionAt, rangeOf, type SourceText } from '../text.js';
import { delimitFrontMatter, type DelimitedFrontMatter } from './delimitFrontMatter.js';
import type { FrontMatter } from './frontMatter.js';
import { asPlaceholder } from './placeholders.js';
import { readers } from './readers.js';

/** Parses the front matter at the top of a text; `undefined` if there is none. Never throws. */
export function parseFrontMatter(source: SourceText): FrontMatter | undefined {
  const delimited = delimitFrontMatter(source);
  if (delimited === undefined) return undefined;
  const { format, contentStart, contentEnd, bodyLine } = delimited;
  const { entries, problems } = readers[format](source, contentStart, contentEnd);
  const unfenced = delimited.opened
    ? delimited.closed
      ? []
      : [unclosed(source, delimited)]
    : [unopened(source, delimited)];
  return {
    format,
    range: rangeOf(source, delimited.start, delimited.end),
    contentRange: rangeOf(source, contentStart, contentEnd),
    bodyLine,
    entries,
    // A merge key adds entries that are not in the list.
    complete:
      unfenced.length === 0 && problems.length === 0 && !(format === 'yaml' && entries.some(({ key }) => key === '<<')),
    // Other problems of lines that Hugo publishes as text are reported once the lines are front matter.
    problems: delimited.opened ? [...unfenced, ...problems.map((problem) => asPlaceholder(problem, source))] : unfenced,
  };
}

function unopened(source: SourceText, { start }: DelimitedFrontMatter): Problem {
  return {
    code: 'front-matter-unopened',
    severity: 'warning',
    message: say(
      'Hugo publishes these lines as text, because front matter begins with a line "---". Add one above this line.',
    ),
    range: lineRange(source, positionAt(source, start).line),
  };
}

function unclosed(source: SourceText, { start, format }: DelimitedFrontMatter): Problem {
  const closer = { yaml: '---', toml: '+++', json: '}' }[format];
  const { line, character } = positionAt(source, start);
  const range = lineRange(source, line);
  return {
    code: 'front-matter-unclosed',
    severity: 'error',
    message: say('The front matter is not closed. Add a line that starts with "{0}".', closer),
    range: { start: { line, character }, end: range.end },
  };
}
