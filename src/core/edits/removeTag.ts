import type { Recap } from '../recap/recap.js';
import { lineAt, lineCount, type SourceText, type TextEdit } from '../text.js';
import type { TagPlace } from './renameTag.js';

/**
 * Takes tags from the lines below talks' headings, with what parts them from others; a line with no other goes as a whole. No
 * edits where that cannot be: a tag is on one line twice, or the next line would be one of tags then.
 */
export function removeTag({ source }: Recap, places: readonly TagPlace[]): readonly TextEdit[] {
  const lines = new Set(places.map(({ range }) => range.start.line));
  const edits = lines.size === places.length ? places.flatMap((place) => removal(source, place) ?? []) : [];
  return edits.length === places.length ? edits : [];
}

function removal(source: SourceText, { range: { start, end } }: TagPlace): TextEdit | undefined {
  const { line } = start;
  const text = lineAt(source, line);
  const before = text.slice(0, start.character);
  const after = text.slice(end.character);
  const comma = /,\s*#+\s*$/.exec(before);
  if (comma) return { range: { start: { line, character: comma.index }, end }, newText: '' };
  const next = /^\s*,\s*(?=#)/.exec(after);
  if (next) {
    const from = /#+\s*$/.exec(before)?.index ?? start.character;
    const to = { line, character: end.character + next[0].length };
    return { range: { start: { line, character: from }, end: to }, newText: '' };
  }
  const isAlone = /^\s*[_*]?#+\s*$/.test(before) && /^,?\s*[_*]?\s*$/.test(after);
  if (!isAlone || line + 1 >= lineCount(source) || mayBeTags(nextText(source, line + 1))) return undefined;
  return { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' };
}

/** The next line that is not blank. */
function nextText(source: SourceText, from: number): string {
  let line = from;
  while (line < lineCount(source) && lineAt(source, line).trim() === '') line++;
  return lineAt(source, line);
}

function mayBeTags(text: string): boolean {
  return /^\s*(?:[_*]#|(?:[-*+] )?[_*]{0,3}tags?[_*]{0,3}\s*:)/i.test(text);
}
