import { isSyntaxError, type FrontMatter, type FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { comparePositions, lineAt, lineCount, type Position, type SourceText, type TextEdit } from '../../text.js';

/** Takes a key and its value away, with their lines, or with the comma in JSON. No edits where something else is on these, or
 * the syntax is broken. */
export function removeEntry(
  source: SourceText,
  { entries, format, problems }: FrontMatter,
  entry: FrontMatterEntry,
): readonly TextEdit[] {
  // Where the syntax is broken, it is not clear where a value ends.
  if (problems.some(isSyntaxError)) return [];
  if (format === 'json') return fromJson(entries, entry);
  const { start } = entry.keyRange;
  const { end } = entry.valueRange;
  const isOneOfLine = lineAt(source, start.line).slice(0, start.character).trim() !== '';
  if (isOneOfLine || comparePositions(end, start) < 0 || start.line + 1 >= lineCount(source)) return [];
  // A value of several lines may end at the beginning of the line after it.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  if (entries.some((other) => other !== entry && isOn(other.keyRange.start, start.line, last))) return [];
  return [{ range: { start: { line: start.line, character: 0 }, end: { line: last + 1, character: 0 } }, newText: '' }];
}

function isOn({ line }: Position, first: number, last: number): boolean {
  return line >= first && line <= last;
}

function fromJson(entries: readonly FrontMatterEntry[], entry: FrontMatterEntry): readonly TextEdit[] {
  const index = entries.indexOf(entry);
  const before = entries[index - 1];
  const next = entries[index + 1];
  const start = before ? before.valueRange.end : entry.keyRange.start;
  const end = before || !next ? entry.valueRange.end : next.keyRange.start;
  return [{ range: { start, end }, newText: '' }];
}
