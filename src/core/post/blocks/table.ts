import { characterCodes, isSpace, isWhiteSpace, skipRun, skipSpaces } from '../characterCodes.js';
import type { Line } from './line.js';

/** Cells that the short rows of a table may lack in all: behind more it ends, as in markdown-it. */
export const maxMissingCells = 65536;

/** `| - | :-: |`: how many columns a table's second line makes, 0 where it is none. */
export function delimiterColumns(text: string, { pos, end }: Line): number {
  const first = text.charCodeAt(pos);
  if (pos + 1 >= end || !mayDelimit(first)) return 0;
  const second = text.charCodeAt(pos + 1);
  if (!mayDelimit(second) && (first === characterCodes.dash || !isSpace(second))) return 0;
  let columns = 0;
  for (let from = pos; ;) {
    let offset = skipSpaces(text, from, end);
    const isEmpty = offset >= end || text.charCodeAt(offset) === characterCodes.pipe;
    if (!isEmpty) {
      offset = endOfDelimiter(text, offset, end);
      if (offset < 0) return 0;
      columns++;
    } else if (from > pos && offset < end) return 0;
    if (offset >= end) return columns;
    from = offset + 1;
  }
}

/** Whether a table's second line may begin with this character. */
export function mayDelimit(code: number): boolean {
  return code === characterCodes.pipe || code === characterCodes.dash || code === characterCodes.colon;
}

/** The offset of the `|` behind `:-:` and blanks, or the line's end; -1 where something else stands there. */
function endOfDelimiter(text: string, from: number, end: number): number {
  const start = text.charCodeAt(from) === characterCodes.colon ? from + 1 : from;
  const dashesEnd = skipRun(text, start, end, characterCodes.dash);
  if (dashesEnd === start) return -1;
  const colonEnd = dashesEnd < end && text.charCodeAt(dashesEnd) === characterCodes.colon ? dashesEnd + 1 : dashesEnd;
  const offset = skipSpaces(text, colonEnd, end);
  return offset >= end || text.charCodeAt(offset) === characterCodes.pipe ? offset : -1;
}

/** How many cells a row has, -1 where it is blank to a reader. A backslash directly before a `|` makes it text. */
export function rowCells(text: string, line: Line): number {
  let { pos, end } = line;
  while (pos < end && isWhiteSpace(text.charCodeAt(pos))) pos++;
  while (pos < end && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  if (pos >= end) return -1;
  let cells = text.charCodeAt(pos) === characterCodes.pipe ? 0 : 1;
  let wasPipe = false;
  for (let offset = pos; offset < end; offset++) {
    wasPipe =
      text.charCodeAt(offset) === characterCodes.pipe &&
      (offset === pos || text.charCodeAt(offset - 1) !== characterCodes.backslash);
    if (wasPipe) cells++;
  }
  return wasPipe ? cells - 1 : cells;
}

export function hasPipe(text: string, { pos, end }: Line): boolean {
  for (let offset = pos; offset < end; offset++) if (text.charCodeAt(offset) === characterCodes.pipe) return true;
  return false;
}
