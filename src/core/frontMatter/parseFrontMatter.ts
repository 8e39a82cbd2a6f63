import { say, type Problem } from '../problem.js';
import { lineRange, positionAt, rangeOf, type SourceText } from '../text.js';
import { delimitFrontMatter, type DelimitedFrontMatter } from './delimitFrontMatter.js';
import type { FrontMatter } from './frontMatter.js';
import { readYaml } from './readYaml.js';

/** Reads the front matter at the top of a text; `undefined` where there is none. Never throws. */
export function parseFrontMatter(source: SourceText): FrontMatter | undefined {
  const delimited = delimitFrontMatter(source);
  if (delimited === undefined) return undefined;
  const { format, contentStart, contentEnd, bodyLine } = delimited;
  const { entries, problems } =
    format === 'toml' ? { entries: [], problems: [] } : readYaml(source, contentStart, contentEnd, format);
  return {
    format,
    range: rangeOf(source, delimited.start, delimited.end),
    contentRange: rangeOf(source, contentStart, contentEnd),
    bodyLine,
    entries,
    // A merge key brings entries that are not in the list.
    complete:
      format !== 'toml' && delimited.closed && problems.length === 0 && !entries.some(({ key }) => key === '<<'),
    problems: delimited.closed ? problems : [unclosed(source, delimited), ...problems],
  };
}

function unclosed(source: SourceText, { start, format }: DelimitedFrontMatter): Problem {
  const closer = { yaml: '---', toml: '+++', json: '}' }[format];
  const { line, character } = positionAt(source, start);
  const range = lineRange(source, line);
  return {
    code: 'front-matter-unclosed',
    severity: 'error',
    message: say('The front matter has no end: Hugo looks for a line that starts with "{0}".', closer),
    range: { start: { line, character }, end: range.end },
  };
}
