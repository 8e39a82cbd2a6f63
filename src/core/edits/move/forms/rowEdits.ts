import { tableLinesAt, type TableLines } from '../../../post/queries/forms/tableLines.js';
import { lineAt, lineEnd, lineRange, type SourceText, type TextEdit } from '../../../text.js';
import type { Post } from '../../../post/post.js';

/**
 * The edits after which a table has these rows: the line of one that it has, in their order, or the text of another. The
 * second line of a table stays the second. A table without rows goes, with the blank lines above it.
 */
export function rowEdits(
  { source }: Post,
  { rows, delimiter }: TableLines,
  wanted: readonly (number | string)[],
): readonly TextEdit[] {
  const [header, ...others] = rows;
  const [first, ...rest] = wanted;
  const lines = [header!, delimiter, ...others];
  if (first === undefined) return [removal(source, header!, lines.at(-1)!)];
  return lineEdits(source, lines, [first, first === header ? delimiter : lineAt(source, delimiter), ...rest]);
}

/** The table that a row is in. */
export function tableOf(post: Post, line: number): TableLines {
  return tableLinesAt(post, line) ?? { rows: [line], delimiter: line + 1 };
}

function removal(source: SourceText, first: number, last: number): TextEdit {
  let above = first - 1;
  while (above > 0 && lineAt(source, above).trim() === '') above--;
  const start = above < 0 ? { line: first, character: 0 } : lineRange(source, above).end;
  return { range: { start, end: lineRange(source, last).end }, newText: '' };
}

/** Turns some lines, which follow one another, into others: those that stay, by their numbers, and texts. */
function lineEdits(
  source: SourceText,
  lines: readonly number[],
  wanted: readonly (number | string)[],
): readonly TextEdit[] {
  const eol = lineEnd(source);
  const edits: TextEdit[] = [];
  let added: string[] = [];
  let before: number | undefined;
  for (const each of [...wanted, undefined]) {
    if (typeof each === 'string') {
      added.push(each);
      continue;
    }
    const last = each === undefined ? lines.at(-1)! : each - 1;
    const isChanged = added.length > 0 || last >= (before === undefined ? lines[0]! : before + 1);
    if (isChanged && before !== undefined) {
      const range = { start: lineRange(source, before).end, end: lineRange(source, Math.max(before, last)).end };
      edits.push({ range, newText: added.map((text) => eol + text).join('') });
    } else if (isChanged) {
      const end = each === undefined ? lineRange(source, last).end : { line: each, character: 0 };
      const newText = each === undefined ? added.join(eol) : added.map((text) => text + eol).join('');
      edits.push({ range: { start: { line: lines[0]!, character: 0 }, end }, newText });
    }
    added = [];
    before = each;
  }
  return edits;
}
