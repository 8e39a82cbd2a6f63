/** A position in a document: zero-based line, zero-based character in UTF-16 code units, as in VS Code. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A range of a document: start inclusive, end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A span of a text in offsets of UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces a range with new text. The ranges of several edits refer to the text before all of them. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A text with its line starts. Lines end in `\n`, `\r\n` or a lone `\r`, as in VS Code. */
export interface SourceText {
  readonly text: string;
  /** Offset of the first character of each line; never empty. */
  readonly lineStarts: readonly number[];
}

export function readSource(text: string): SourceText {
  const lineStarts = [0];
  addLineStarts(text, 0, text.length, lineStarts);
  return { text, lineStarts };
}

/** Adds the line starts between two offsets, end exclusive, to a list. */
export function addLineStarts(text: string, from: number, to: number, lineStarts: number[]): void {
  // Searching for each kind of line end is several times faster than looking at every character.
  let lineFeed = indexOf(text, '\n', from);
  let carriageReturn = indexOf(text, '\r', from);
  for (;;) {
    const end = Math.min(lineFeed, carriageReturn);
    if (end >= to) return;
    if (end === lineFeed) lineFeed = indexOf(text, '\n', end + 1);
    else {
      carriageReturn = indexOf(text, '\r', end + 1);
      if (lineFeed === end + 1) continue;
    }
    lineStarts.push(end + 1);
  }
}

/** The next offset of a character; an offset beyond the text if there is none. */
function indexOf(text: string, character: string, from: number): number {
  const offset = text.indexOf(character, from);
  return offset < 0 ? text.length + 1 : offset;
}

export function lineCount(source: SourceText): number {
  return source.lineStarts.length;
}

/** The line's text without its line end; the empty string for a line outside the text. */
export function lineAt(source: SourceText, line: number): string {
  const start = source.lineStarts[line];
  if (start === undefined) return '';
  let end = source.lineStarts[line + 1] ?? source.text.length;
  if (line + 1 < source.lineStarts.length) {
    end--;
    if (source.text[end] === '\n' && source.text[end - 1] === '\r' && end > start) end--;
  }
  return source.text.slice(start, end);
}

/** The offset of a position; a position outside the text is moved to the nearest one inside. */
export function offsetAt(source: SourceText, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = source.lineStarts[line];
  if (start === undefined) return source.text.length;
  return start + Math.max(0, Math.min(character, lineAt(source, line).length));
}

/** The position of an offset; an offset within a line end is moved to the end of its line. */
export function positionAt(source: SourceText, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  const line = lineOf(source, clamped);
  return { line, character: Math.min(clamped - source.lineStarts[line]!, lineAt(source, line).length) };
}

/** The line that contains an offset, line end included. */
export function lineOf({ lineStarts }: SourceText, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The range between two offsets of a text. */
export function rangeOf(source: SourceText, start: number, end: number): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** Whether a line is blank in Markdown: only spaces and tabs. A non-breaking space or U+2028 is a paragraph. */
export function isBlankLine(source: SourceText, line: number): boolean {
  return /^[ \t]*$/.test(lineAt(source, line));
}

/** The last non-blank line from `line` down to `first`; `first` if all are blank. Zero-based, both inclusive. */
export function lastWrittenLine(source: SourceText, first: number, line: number): number {
  let last = line;
  while (last > first && isBlankLine(source, last)) last--;
  return last;
}

/** The first non-blank line from `line` on; the number of lines if there is none. */
export function nextWrittenLine(source: SourceText, line: number): number {
  let next = line;
  while (next < lineCount(source) && isBlankLine(source, next)) next++;
  return next;
}

/** The range of a line's text, without its line end. */
export function lineRange(source: SourceText, line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: lineAt(source, line).length } };
}

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether a range contains a position, both ends included. */
export function contains(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** The line end of the text: that of its first line, or `\n` if there is only one line. */
export function lineEnd(source: SourceText): '\n' | '\r\n' | '\r' {
  const next = source.lineStarts[1];
  if (next === undefined || source.text[next - 1] === '\r') return next === undefined ? '\n' : '\r';
  return source.text[next - 2] === '\r' ? '\r\n' : '\n';
}

/** Applies edits, which must not overlap. Insertions at the same position are kept in the order of the list. */
export function applyEdits(source: SourceText, edits: readonly TextEdit[]): string {
  const placed = edits
    .map((edit) => ({
      start: offsetAt(source, edit.range.start),
      end: offsetAt(source, edit.range.end),
      newText: edit.newText,
    }))
    .sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  for (const { start, end, newText } of placed) {
    result += source.text.slice(done, start) + newText;
    done = end;
  }
  return result + source.text.slice(done);
}
