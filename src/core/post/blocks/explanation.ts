import { characterCodes } from '../characterCodes.js';
import type { Line } from './syntax/line.js';
import { indentOf, type Scan } from './scan.js';

/** The number of columns from the colon of `: explanation` to its text; 0 for any other line. */
export function explanationOffset(text: string, { pos, end, column, taken }: Line): number {
  if (column < 0 || text.charCodeAt(pos) !== characterCodes.colon) return 0;
  let width = 0;
  for (let offset = pos + 1; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === characterCodes.tab) width += 4 - ((column + 1 + width + taken) % 4);
    else if (code === characterCodes.space) width++;
    else break;
  }
  if (width === 0) return 0;
  // With more columns, the text is indented code.
  return 1 + (width >= 8 ? 5 : width);
}

/**
 * Whether the line begins an explanation and so ends a paragraph: in the innermost container, or in an enclosing list.
 */
export function interruptsAsExplanation(scan: Scan, line: Line): boolean {
  if (explanationOffset(scan.source.text, line) === 0) return false;
  if (line.column === indentOf(scan)) return true;
  return scan.containers.some((container) => container.kind === 'item' && container.definitionIndent === line.column);
}
