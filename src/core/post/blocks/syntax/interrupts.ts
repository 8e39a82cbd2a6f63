import { characterCodes } from '../../characterCodes.js';
import { htmlStart } from './html.js';
import type { Line } from './line.js';
import { atxLevel, fenceLength, isRule, listMarkEnd, listMarkInterrupts } from './marks.js';

/** Where the open block is. */
export interface OpenBlockPlace {
  /** The indentation of its container. */
  readonly indent: number;
  /** The same of the innermost container that the line is in. */
  readonly lineIndent: number;
  /** `listIndent` of its container. */
  readonly listIndent: number;
}

/**
 * Whether a block begins on a line that would otherwise continue the open block. A list mark interrupts a paragraph only
 * under certain conditions, and never if it is four or more columns to the right of the enclosing list and to the left of
 * the text of its item.
 */
export function interrupts(text: string, line: Line, place: OpenBlockPlace, inParagraph: boolean): boolean {
  if (line.column - place.lineIndent >= 4) return false;
  switch (text.charCodeAt(line.pos)) {
    case characterCodes.hash:
      return atxLevel(text, line) > 0;
    case characterCodes.greater:
      return true;
    case characterCodes.backtick:
    case characterCodes.tilde:
      return fenceLength(text, line) > 0;
    case characterCodes.less: {
      const start = htmlStart(text, line);
      return start !== 0 && start !== 7;
    }
    case characterCodes.underscore:
      return isRule(text, line);
    default:
      return isRule(text, line) || listInterrupts(text, line, place, inParagraph);
  }
}

function listInterrupts(
  text: string,
  line: Line,
  { indent, listIndent }: OpenBlockPlace,
  inParagraph: boolean,
): boolean {
  if (listIndent >= 0 && line.column - listIndent >= 4 && line.column < indent) return false;
  const after = listMarkEnd(text, line);
  if (after < 0) return false;
  return !inParagraph || line.column < indent || listMarkInterrupts(text, line, after);
}
