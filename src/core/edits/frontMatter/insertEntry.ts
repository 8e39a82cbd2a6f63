import type { FrontMatter } from '../../frontMatter/frontMatter.js';
import { scanToml } from '../../frontMatter/toml/scanToml.js';
import { lineAt, lineEnd, offsetAt, positionAt, type Position, type SourceText, type TextEdit } from '../../text.js';

/**
 * Puts a key with its value, as it is written in the format, after the others of the top level. No edits where the front
 * matter is broken, or written in a way of its own.
 */
export function insertEntry(
  source: SourceText,
  frontMatter: FrontMatter,
  key: string,
  written: string,
): readonly TextEdit[] {
  if (!frontMatter.complete || isEndedByDots(source, frontMatter) || isEndedByDash(source, frontMatter)) return [];
  if (frontMatter.format === 'json') return intoJson(source, frontMatter, key, written);
  const { entries, format } = frontMatter;
  const indent = entries.at(-1)?.keyRange.start.character ?? 0;
  const at = format === 'toml' ? behindTopLevel(source, frontMatter) : frontMatter.contentRange.end;
  const isOwnLine = at.character === 0 && entries.every(({ keyRange: { start } }) => startsLine(source, start));
  if (!isOwnLine) return [];
  const sign = format === 'toml' ? ' = ' : ': ';
  return [insertion(at, `${' '.repeat(indent)}${key}${sign}${written}${lineEnd(source)}`)];
}

/** What follows `...` is not part of the YAML. */
function isEndedByDots(source: SourceText, { format, contentRange: { start, end } }: FrontMatter): boolean {
  return format === 'yaml' && /^\.\.\.\s/m.test(source.text.slice(offsetAt(source, start), offsetAt(source, end)));
}

/** Below a dash without a value, a key in the same column is part of its item. */
function isEndedByDash(source: SourceText, { format, contentRange: { start, end } }: FrontMatter): boolean {
  if (format !== 'yaml') return false;
  const lines = source.text.slice(offsetAt(source, start), offsetAt(source, end)).split(/[\r\n]+/);
  return /^ *-[ \t]*(?:#.*)?$/.test(lines.filter((line) => !/^\s*(?:#.*)?$/.test(line)).at(-1) ?? '');
}

/** In TOML a key below a table's header would belong to that table. */
function behindTopLevel(source: SourceText, { contentRange }: FrontMatter): Position {
  const start = offsetAt(source, contentRange.start);
  const toml = source.text.slice(start, offsetAt(source, contentRange.end));
  const table = scanToml(toml).find(({ kind }) => kind === 'table');
  return table ? { line: positionAt(source, start + table.start).line, character: 0 } : contentRange.end;
}

function intoJson(
  source: SourceText,
  { entries, contentRange }: FrontMatter,
  key: string,
  written: string,
): readonly TextEdit[] {
  const pair = `${JSON.stringify(key)}: ${written}`;
  const last = entries.at(-1);
  if (!last) {
    const { line, character } = contentRange.start;
    return [insertion({ line, character: character + 1 }, pair)];
  }
  const { start } = last.keyRange;
  const between = startsLine(source, start) ? lineEnd(source) + ' '.repeat(start.character) : ' ';
  return [insertion(last.valueRange.end, `,${between}${pair}`)];
}

function startsLine(source: SourceText, { line, character }: Position): boolean {
  return /^[ \t]*$/.test(lineAt(source, line).slice(0, character));
}

function insertion(at: Position, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
