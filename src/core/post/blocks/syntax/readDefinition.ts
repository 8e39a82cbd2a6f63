import type { Span } from '../../../text.js';
import { characterCodes, skipSpaces } from '../../characterCodes.js';
import type { DefinitionPart } from '../blockContent.js';
import type { Line } from './line.js';

/** A definition and its number of lines. */
export interface FoundDefinition extends Pick<DefinitionPart, 'span' | 'label' | 'labelSpan'> {
  readonly address: Span;
  readonly lines: number;
}

/** The limit in CommonMark, in code points. */
const maxLabelLength = 999;

const maxParentheses = 32;

/** The position of the reader: an offset in a line, and the number of lines that were read. */
interface Cursor {
  readonly text: string;
  readonly next: () => Line | undefined;
  pos: number;
  end: number;
  lines: number;
  /** Offset after the last character that belongs to the definition. */
  last: number;
}

/**
 * Reads `[label]: address "title"` at a `[` in `line.pos`; `undefined` if there is none. `next` returns the following
 * lines one by one, as long as they can belong to the definition (CommonMark 0.31.2, 4.7, as interpreted by
 * markdown-it). Any address is valid, even one that runs a script: goldmark accepts it too, but omits it from the page.
 */
export function readDefinition(text: string, line: Line, next: () => Line | undefined): FoundDefinition | undefined {
  const start = line.pos;
  const cursor: Cursor = { text, next, pos: start + 1, end: line.end, lines: 1, last: start };
  const label = readLabel(cursor);
  if (label === undefined) return undefined;
  const labelSpan = { start: start + 1, end: cursor.pos - 2 };
  skipToText(cursor);
  const isPointed = cursor.pos < cursor.end && text.charCodeAt(cursor.pos) === characterCodes.less;
  const address = readAddress(cursor, isPointed);
  if (!address) return undefined;
  cursor.last = cursor.pos;
  // In markdown-it, a backslash at the end of the line escapes the line end, so a title in the next line is not found.
  const endsHere = !isPointed && cursor.pos >= cursor.end && endsInBackslash(text, address.start, cursor.end);
  const lines = endsHere ? cursor.lines : readRest(cursor);
  return lines === 0 ? undefined : { lines, label, labelSpan, address, span: { start, end: cursor.last } };
}

/** Reads the title, if any, and returns the number of lines; 0 if other text follows the address. */
function readRest(cursor: Cursor): number {
  const { text, pos, end, lines } = cursor;
  const isAlone = skipSpaces(text, pos, end) >= end;
  skipToText(cursor);
  const titleStart = cursor.pos;
  if (titleStart === pos || !readTitle(cursor)) return isAlone ? lines : 0;
  const titleEnd = cursor.pos;
  const isEmpty = titleEnd === titleStart + 2;
  if (skipSpaces(text, titleEnd, cursor.end) >= cursor.end) {
    cursor.last = titleEnd;
    return cursor.lines;
  }
  return isAlone && !isEmpty ? lines : 0;
}

function nextLine(cursor: Cursor): boolean {
  const line = cursor.next();
  if (!line) return false;
  cursor.pos = line.pos;
  cursor.end = line.end;
  cursor.lines++;
  return true;
}

/** Skips white space and line ends. */
function skipToText(cursor: Cursor): void {
  do cursor.pos = skipSpaces(cursor.text, cursor.pos, cursor.end);
  while (cursor.pos >= cursor.end && nextLine(cursor));
}

/**
 * Reads up to and including `]:`, and returns the text before it; `undefined` if it is blank, too long or not a label.
 */
function readLabel(cursor: Cursor): string | undefined {
  const { text } = cursor;
  let label = '';
  let from = cursor.pos;
  let length = 0;
  let pairs = 0;
  for (;;) {
    if (length > 2 * maxLabelLength) return undefined;
    if (cursor.pos >= cursor.end) {
      label += `${text.slice(from, cursor.end)}\n`;
      if (!nextLine(cursor)) return undefined;
      from = cursor.pos;
      length++;
      continue;
    }
    const code = text.charCodeAt(cursor.pos);
    if (code === characterCodes.openBracket) return undefined;
    if (code === characterCodes.closeBracket) break;
    const step = code === characterCodes.backslash && cursor.pos + 1 < cursor.end ? 2 : 1;
    if (isLowSurrogate(code) && isHighSurrogate(text.charCodeAt(cursor.pos - 1))) pairs++;
    cursor.pos += step;
    length += step;
  }
  label += text.slice(from, cursor.pos);
  const isDefinition = cursor.pos + 1 < cursor.end && text.charCodeAt(cursor.pos + 1) === characterCodes.colon;
  cursor.pos += 2;
  return isDefinition && label.trim() !== '' && length - pairs <= maxLabelLength ? label : undefined;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** Whether the line that ends at `end` ends in an unescaped backslash. */
function endsInBackslash(text: string, start: number, end: number): boolean {
  if (end >= text.length) return false;
  let count = 0;
  while (end - count > start && text.charCodeAt(end - count - 1) === characterCodes.backslash) count++;
  return count % 2 === 1;
}

/** Reads the address; returns it without `<` and `>`. */
function readAddress(cursor: Cursor, isPointed: boolean): Span | undefined {
  const { pos: start, end } = cursor;
  if (start >= end) return undefined;
  if (!(isPointed ? readPointedAddress(cursor) : readBareAddress(cursor))) return undefined;
  return isPointed ? { start: start + 1, end: cursor.pos - 1 } : { start, end: cursor.pos };
}

function readPointedAddress(cursor: Cursor): boolean {
  const { text, end } = cursor;
  for (let offset = cursor.pos + 1; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === characterCodes.less) return false;
    if (code === characterCodes.greater) {
      cursor.pos = offset + 1;
      return true;
    }
    if (code === characterCodes.backslash) offset++;
  }
  return false;
}

function readBareAddress(cursor: Cursor): boolean {
  const { text, pos: start, end } = cursor;
  let depth = 0;
  let offset = start;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    // NUL is rendered as the replacement character, so it is not a control character.
    if ((code <= characterCodes.space && code !== 0) || code === 127) break;
    if (code === characterCodes.backslash && offset + 1 < end && text.charCodeAt(offset + 1) !== characterCodes.space)
      offset++;
    else if (code === characterCodes.openParenthesis && ++depth > maxParentheses) return false;
    else if (code === characterCodes.closeParenthesis && --depth < 0) break;
  }
  cursor.pos = offset;
  return offset > start && depth <= 0;
}

/** Reads a title in quotation marks or parentheses, which can have several lines. */
function readTitle(cursor: Cursor): boolean {
  const { text } = cursor;
  const open = cursor.pos < cursor.end ? text.charCodeAt(cursor.pos) : 0;
  if (
    open !== characterCodes.quotation &&
    open !== characterCodes.apostrophe &&
    open !== characterCodes.openParenthesis
  )
    return false;
  const close = open === characterCodes.openParenthesis ? characterCodes.closeParenthesis : open;
  cursor.pos++;
  for (;;) {
    if (cursor.pos >= cursor.end) {
      if (!nextLine(cursor)) return false;
      continue;
    }
    const code = text.charCodeAt(cursor.pos++);
    if (code === close) return true;
    if (code === characterCodes.openParenthesis && close === characterCodes.closeParenthesis) return false;
    if (code === characterCodes.backslash && cursor.pos < cursor.end) cursor.pos++;
  }
}
