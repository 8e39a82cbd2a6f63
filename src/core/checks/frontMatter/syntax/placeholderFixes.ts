import type { FrontMatter } from '../../../frontMatter/frontMatter.js';
import { answerMark, say, type Fix, type Problem } from '../../../problem.js';
import { lineAt, type Range, type SourceText } from '../../../text.js';
import type { CheckContext } from '../../check.js';
import { dateFixes } from '../dates/dateFixes.js';

/** Values in place of a placeholder that was left in front matter: what the template would have written, or the answer. */
export function placeholderFixes(
  { range }: Problem,
  { format }: FrontMatter,
  source: SourceText,
  context: CheckContext,
): readonly Fix[] {
  const line = lineAt(source, range.start.line);
  const key = /^(?:[{-]\s*)?["']?([\w-]+)["']?\s*[:=]/.exec(line.trimStart())?.[1]?.toLowerCase() ?? '';
  const whole = wholeValue(line, range);
  if (line.trim() === line.slice(range.start.character, range.end.character)) return [removeLine(range)];
  const replace = (newText: string) => ({ range: whole, newText });
  if (/date$|^lastmod$|^published$|^modified$/.test(key)) {
    const write = (date: string): string => (format === 'json' ? `"${date}"` : date);
    return dateFixes({ key, value: '', replace: (date) => replace(write(date)) }, context);
  }
  const change = (newText: string): Fix => ({
    title: say('Change to {0}', newText),
    edits: [replace(newText)],
    safe: false,
  });
  if (key === 'draft') return [change('true'), change('false')];
  const title = key === 'title' ? titleOf(context.pagePath) : undefined;
  const question: Fix = {
    title: say('Write the value…'),
    edits: [replace(`"${answerMark}"`)],
    asks: { prompt: say('The value'), pattern: /^[^"\\]+$/ },
    safe: false,
  };
  return title === undefined ? [question] : [change(JSON.stringify(title)), question];
}

function removeLine({ start: { line } }: Range): Fix {
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return { title: say('Remove the line'), edits: [{ range, newText: '' }], safe: false };
}

/** The rest of the line from the placeholder on, if that is all of the value; otherwise only the placeholder. */
function wholeValue(line: string, range: Range): Range {
  const { start, end } = range;
  const isFirst = /[:=]\s*$/.test(line.slice(0, start.character));
  const rest = isFirst
    ? (/^(?:\{\{.{0,500}?\}\}|[^,\]}#])*/.exec(line.slice(end.character))?.[0].trimEnd().length ?? 0)
    : 0;
  return { start, end: { line: end.line, character: end.character + rest } };
}

/** The title that `hugo new` makes of the name of a file or of its bundle. */
function titleOf(pagePath: string | undefined): string | undefined {
  const [, name = ''] = /([^/]+?)(?:\/_?index)?(?:\.[a-z-]+)?\.[^./]+$/i.exec(pagePath ?? '') ?? [];
  const words = name
    .replace(/^\d{4}-\d\d-\d\d-/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? undefined : words.replace(/(?<!\S)\p{L}/gu, (letter) => letter.toUpperCase());
}
