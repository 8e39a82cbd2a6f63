import { textLines, type TextLine } from '../../post/queries/textLines.js';
import { mostTalkLines, readTalkLines } from '../../recap/evidence/talkLines/readTalkLines.js';
import { talksOf, type Recap, type Talk } from '../../recap/model/recap.js';
import { lineAt, lineCount, type TextEdit } from '../../text.js';
import type { TagPlace } from './renameTag.js';

/**
 * Takes tags from the lines below talks' headings, with what parts them from others; a line with no other goes as a whole. No
 * edits where that cannot be: a tag is on one line twice, or what stays of a talk's lines would say something else then.
 */
export function removeTag(recap: Recap, places: readonly TagPlace[]): readonly TextEdit[] {
  const lines = new Set(places.map(({ range }) => range.start.line));
  const edits = lines.size === places.length ? places.flatMap((place) => removal(recap, place) ?? []) : [];
  return edits.length === places.length ? edits : [];
}

function removal(recap: Recap, { range: { start, end } }: TagPlace): TextEdit | undefined {
  const { source } = recap;
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
  if (!isAlone || line + 1 >= lineCount(source) || !canGo(recap, line)) return undefined;
  return { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' };
}

/** Whether a tag line can go, as the talk's other lines say the same without it: a line of tags further down would be the talk's. */
function canGo(recap: Recap, line: number): boolean {
  const talk = talksOf(recap).find(({ range }) => range.start.line <= line && line <= range.end.line);
  if (!talk) return false;
  const { tags, speakers } = readTalkLines(linesWithout(recap, talk, line));
  return tags.length === 0 && speakers.length === talk.ownLines.speakers.length;
}

function linesWithout({ post }: Recap, { headingRange, range }: Talk, without: number): readonly TextLine[] {
  const first = headingRange.end.line + 1;
  return textLines(post, first, Math.min(range.end.line, first + mostTalkLines) + 1).filter(
    ({ line }) => line !== without,
  );
}
