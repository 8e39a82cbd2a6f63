import { characterCodes, isDigit, isSpace, skipRun, skipSpaces } from '../../characterCodes.js';
import type { Line } from './line.js';

/** The level of the ATX heading `# …`; 0 for any other line. */
export function atxLevel(text: string, { pos, end }: Line): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const after = skipRun(text, pos, end, characterCodes.hash);
  const level = after - pos;
  if (level > 6 || (after < end && !isSpace(text.charCodeAt(after)))) return 0;
  return level as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** The level of the underline of a heading, `===` or `---`; 0 for any other line. */
export function underlineLevel(text: string, { pos, end }: Line): 0 | 1 | 2 {
  const code = text.charCodeAt(pos);
  if (code !== characterCodes.equals && code !== characterCodes.dash) return 0;
  const after = skipSpaces(text, skipRun(text, pos, end, code), end);
  if (after < end) return 0;
  return code === characterCodes.equals ? 1 : 2;
}

/** Whether the line is a thematic break, `* * *`: three or more of the same mark, and white space. */
export function isRule(text: string, { pos, end }: Line): boolean {
  const mark = text.charCodeAt(pos);
  if (mark !== characterCodes.asterisk && mark !== characterCodes.dash && mark !== characterCodes.underscore)
    return false;
  let count = 0;
  for (let offset = pos; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === mark) count++;
    else if (!isSpace(code)) return false;
  }
  return count >= 3;
}

/** The number of backticks or tildes of an opening fence, at least 3; 0 for any other line. */
export function fenceLength(text: string, { pos, end }: Line): number {
  const mark = text.charCodeAt(pos);
  if (mark !== characterCodes.backtick && mark !== characterCodes.tilde) return 0;
  const after = skipRun(text, pos, end, mark);
  if (after - pos < 3) return 0;
  if (mark === characterCodes.backtick)
    for (let offset = after; offset < end; offset++) if (text.charCodeAt(offset) === mark) return 0;
  return after - pos;
}

export function closesFence(text: string, { pos, end }: Line, mark: number, length: number): boolean {
  const after = skipRun(text, pos, end, mark);
  return after - pos >= length && skipSpaces(text, after, end) >= end;
}

/** The offset after a list mark, `-`, `*`, `+`, `1.` or `1)`, before white space or the end of the line; -1 if none. */
export function listMarkEnd(text: string, { pos, end }: Line): number {
  const first = text.charCodeAt(pos);
  let after = pos + 1;
  if (isDigit(first)) {
    while (after < end && after - pos < 9 && isDigit(text.charCodeAt(after))) after++;
    const delimiter = after < end ? text.charCodeAt(after) : 0;
    if (delimiter !== characterCodes.point && delimiter !== characterCodes.closeParenthesis) return -1;
    after++;
  } else if (first !== characterCodes.dash && first !== characterCodes.asterisk && first !== characterCodes.plus)
    return -1;
  return after >= end || isSpace(text.charCodeAt(after)) ? after : -1;
}

/** Whether a list mark that ends at `after` can interrupt a paragraph: text follows it, and a number must be 1. */
export function listMarkInterrupts(text: string, { pos, end }: Line, after: number): boolean {
  if (skipSpaces(text, after, end) >= end) return false;
  return !isDigit(text.charCodeAt(pos)) || Number(text.slice(pos, after - 1)) === 1;
}

/** The label, as written, of a footnote that begins at `pos`, `[^label]:`; `undefined` if there is none. */
export function footnoteLabel(text: string, { pos, end }: Line): string | undefined {
  if (!text.startsWith('[^', pos)) return undefined;
  const label = /^\[\^([^[\]\\]*(?:\\.[^[\]\\]*)*)\]:/.exec(text.slice(pos, Math.min(end, pos + longestLabel)))?.[1];
  return label === undefined || label.trim() === '' ? undefined : label;
}

/** Maximum length of the label of a footnote, including its brackets. */
const longestLabel = 1000;
