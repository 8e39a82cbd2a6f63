import type { Recap } from '../recap/recap.js';
import { lineAt, lineCount, type TextEdit } from '../text.js';
import type { TagPlace } from './renameTag.js';

/** Takes tags from the lines below talks' headings, with what parts them from others; a line with no other goes as a
 * whole. No edits where a tag is on one line twice. */
export function removeTag({ source }: Recap, places: readonly TagPlace[]): readonly TextEdit[] {
  const lines = new Set(places.map(({ range }) => range.start.line));
  // Of two on one line, both would take the comma between them.
  if (lines.size < places.length) return [];
  return places.flatMap(({ range: { start, end } }): readonly TextEdit[] => {
    const { line } = start;
    const text = lineAt(source, line);
    const before = text.slice(0, start.character);
    const after = text.slice(end.character);
    const comma = /,\s*#+\s*$/.exec(before);
    if (comma) return [{ range: { start: { line, character: comma.index }, end }, newText: '' }];
    const next = /^\s*,\s*(?=#)/.exec(after);
    if (next) {
      const from = /#+\s*$/.exec(before)?.index ?? start.character;
      const to = { line, character: end.character + next[0].length };
      return [{ range: { start: { line, character: from }, end: to }, newText: '' }];
    }
    if (!/^\s*[_*]?#+\s*$/.test(before) || !/^,?\s*[_*]?\s*$/.test(after) || line + 1 >= lineCount(source)) return [];
    return [{ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' }];
  });
}
