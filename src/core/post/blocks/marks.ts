import { characterCodes, isDigit, isSpace, skipRun, skipSpaces } from '../characterCodes.js';
import type { Line } from './line.js';

/** `# `, of a heading: its level, 0 where there is none. */
export function atxLevel(text: string, { pos, end }: Line): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const after = skipRun(text, pos, end, characterCodes.hash);
  const level = after - pos;
  if (level > 6 || (after < end && !isSpace(text.charCodeAt(after)))) return 0;
  return level as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** `===` or `---`, under a heading: its level, 0 where there is none. */
export function underlineLevel(text: string, { pos, end }: Line): 0 | 1 | 2 {
  const code = text.charCodeAt(pos);
  if (code !== characterCodes.equals && code !== characterCodes.dash) return 0;
  const after = skipSpaces(text, skipRun(text, pos, end, code), end);
  if (after < end) return 0;
  return code === characterCodes.equals ? 1 : 2;
}

/** `* * *`: three or more of the same mark and blanks. */
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

/** Three or more backticks or tildes, without backticks behind backticks: how many, 0 where no fence opens. */
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

/** `-`, `*`, `+`, `1.` or `1)` before a blank or the line's end: the offset behind it, -1 where there is none. */
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

/** Whether a list mark that ends at `after` may break into a paragraph: it has text behind it, and a number is 1. */
export function listMarkInterrupts(text: string, { pos, end }: Line, after: number): boolean {
  if (skipSpaces(text, after, end) >= end) return false;
  return !isDigit(text.charCodeAt(pos)) || Number(text.slice(pos, after - 1)) === 1;
}

/** The label of a footnote that begins at `pos`, `[^label]:`, as written; `undefined` where there is none. */
export function footnoteLabel(text: string, { pos, end }: Line): string | undefined {
  if (!text.startsWith('[^', pos)) return undefined;
  const label = /^\[\^([^[\]\\]*(?:\\.[^[\]\\]*)*)\]:/.exec(text.slice(pos, Math.min(end, pos + longestLabel)))?.[1];
  return label === undefined || label.trim() === '' ? undefined : label;
}

/** A footnote's label is not looked for any further. */
const longestLabel = 1000;
