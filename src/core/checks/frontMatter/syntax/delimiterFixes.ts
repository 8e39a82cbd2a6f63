import { parseFrontMatter } from '../../../frontMatter/parseFrontMatter.js';
import type { FrontMatter } from '../../../frontMatter/frontMatter.js';
import { say, type Fix, type Problem } from '../../../problem.js';
import {
  applyEdits,
  lineAt,
  lineEnd,
  lineRange,
  readSource,
  type Position,
  type SourceText,
  type TextEdit,
} from '../../../text.js';

/** Adds the missing delimiter, if the result is valid front matter. */
export function delimiterFixes(problem: Problem, frontMatter: FrontMatter, source: SourceText): readonly Fix[] {
  const { format } = frontMatter;
  if (format === 'json') return [];
  const delimiter = format === 'toml' ? '+++' : '---';
  const isUnopened = problem.code === 'front-matter-unopened';
  const edit = isUnopened
    ? insertion(
        { ...problem.range.start, character: lineAt(source, problem.range.start.line).startsWith('\uFEFF') ? 1 : 0 },
        delimiter + lineEnd(source),
      )
    : closer(frontMatter, delimiter, source);
  const repaired = parseFrontMatter(readSource(applyEdits(source, [edit])));
  if (!repaired || repaired.problems.length > 0) return [];
  return [{ title: say('Add a line with "{0}" here', delimiter), edits: [edit], safe: isUnopened }];
}

function closer({ range: { end } }: FrontMatter, delimiter: string, source: SourceText): TextEdit {
  const ending = lineEnd(source);
  return end.character === 0
    ? insertion(end, delimiter + ending)
    : insertion(lineRange(source, end.line).end, ending + delimiter + ending);
}

function insertion(at: Position, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
