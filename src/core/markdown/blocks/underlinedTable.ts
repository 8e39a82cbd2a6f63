import type { StateBlock } from 'markdown-it';
import { rowCells, readDelimiterRow } from '../../post/blocks/syntax/tableRows.js';

/**
 * Takes the paragraph above a line of hyphens or equals signs if it has a table, so that the line makes no heading of it:
 * in goldmark, the paragraph already is a table.
 */
export function readTableAboveUnderline(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (silent || state.sCount[startLine]! - state.blkIndent >= 4 || !mayHaveTable(state)) return false;
  const underline = findUnderline(state, startLine, endLine);
  if (underline < 0 || !hasTable(state, startLine, underline)) return false;
  state.line = underline;
  state.push('paragraph_open', 'p', 1).map = [startLine, underline];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(startLine, underline, state.blkIndent, false).trim();
  inline.map = [startLine, underline];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
}

const withTables = new WeakMap<StateBlock, boolean>();

/** Whether the text has anything like a delimiter row: most texts do not have to be looked at line by line. */
function mayHaveTable(state: StateBlock): boolean {
  const found = withTables.get(state) ?? /[|:][ \t]*-|-[ \t]*[|:]/.test(state.src);
  withTables.set(state, found);
  return found;
}

/** Whether the lines have a delimiter row below a row that does not have more cells. As in goldmark, the first one counts. */
function hasTable(state: StateBlock, startLine: number, endLine: number): boolean {
  const lineAt = (line: number): string => state.getLines(line, line + 1, state.blkIndent, false);
  for (let line = startLine + 1; line < endLine; line++) {
    if (isUnderline(state, line)) continue;
    const columns = readDelimiterRow(lineAt(line))?.length;
    if (columns !== undefined) return rowCells(lineAt(line - 1)).length <= columns;
  }
  return false;
}

/** The underline of the paragraph that begins on a line; -1 if it has none. */
function findUnderline(state: StateBlock, startLine: number, endLine: number): number {
  const terminators = state.md.block.ruler.getRules('paragraph');
  const { parentType } = state;
  state.parentType = 'paragraph';
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    const indent = state.sCount[line]! - state.blkIndent;
    if (indent > 3) continue;
    if (indent >= 0 && isUnderline(state, line)) break;
    if (state.sCount[line]! >= 0 && terminators.some((rule) => rule(state, line, endLine, true))) line = endLine;
  }
  state.parentType = parentType;
  return line < endLine && !state.isEmpty(line) ? line : -1;
}

function isUnderline({ src, bMarks, tShift, eMarks }: StateBlock, line: number): boolean {
  return /^(?:-+|=+)[ \t]*$/.test(src.slice(bMarks[line]! + tShift[line]!, eMarks[line]));
}
