import type { Heading } from './block.js';
import { characterCodes, isSpace, skipRun, skipSpaces } from '../characterCodes.js';
import { endOf, type Line } from './syntax/line.js';
import { recordText } from './recordParts.js';
import { childrenOf, indentOf, type Paragraph, type Scan } from './scan.js';

type Level = Heading['level'];

/** The start of a heading whose space is missing: a letter, digit, opening bracket or quotation mark. */
const beginsText = /[\p{L}\p{N}\p{Ps}\p{Pi}"']/uy;

/** A tag, `#word`: a line that contains one is not a heading. */
const tag = /[\s,;([]#+[\p{L}\p{N}]/u;

/** Adds the heading whose marks begin at `line.pos`, without its closing marks. */
export function addAtxHeading(scan: Scan, line: Line, level: Level, lacksSpace: boolean): void {
  const { text } = scan.source;
  const start = skipSpaces(text, line.pos + level, line.end);
  const end = atxEnd(text, start, line.end);
  addHeading(scan, {
    level,
    text: scan.written.slice(start, end),
    line: line.number,
    endLine: line.number,
    lacksSpace,
  });
  recordText(scan, 'heading', start, end);
}

/** The end of a heading's text: closing marks are not part of it if a space precedes them. */
function atxEnd(text: string, start: number, lineEnd: number): number {
  const end = withoutSpaces(text, start, lineEnd);
  let marks = end;
  while (marks > start && text.charCodeAt(marks - 1) === characterCodes.hash) marks--;
  if (marks === start) return start;
  return isSpace(text.charCodeAt(marks - 1)) ? withoutSpaces(text, start, marks) : end;
}

/** The level of `##Foo`; 0 for any other line, such as a row of tags. */
export function levelWithoutSpace(text: string, line: Line): 0 | Level {
  const level = skipRun(text, line.pos, line.end, characterCodes.hash) - line.pos;
  if (level < 2 || level > 6) return 0;
  beginsText.lastIndex = line.pos + level;
  if (!beginsText.test(text) || tag.test(text.slice(line.pos + level, line.end))) return 0;
  return level as Level;
}

/** Turns a paragraph into a heading. `underline` is the line after the paragraph. */
export function addUnderlinedHeading(scan: Scan, paragraph: Paragraph, level: Level, underline: number): void {
  const lines = paragraphLines(scan, scan.written, paragraph, underline).join('\n');
  const text = lines.slice(0, withoutSpaces(lines, 0, lines.length));
  addHeading(scan, { level, text, line: paragraph.line, endLine: underline, lacksSpace: false });
  if (paragraph.part) paragraph.part.kind = 'heading';
}

function addHeading(scan: Scan, read: Omit<Heading, 'nested'>): void {
  const nested = scan.containers.length > 0;
  const { level, text, line, endLine, lacksSpace } = read;
  const heading: Heading = { level, text, line, endLine, nested, lacksSpace };
  scan.headings.push(heading);
  childrenOf(scan).last = 'heading';
  if (nested) return;
  const block = scan.blocks[scan.blocks.length - 1]!;
  block.kind = 'heading';
  block.heading = heading;
}

/** The lines of a paragraph before `endLine`, each without the indentation of its containers. */
export function paragraphLines(
  scan: Scan,
  text: string,
  { line: first, starts, taken }: Paragraph,
  endLine: number,
  from = first,
): readonly string[] {
  const { lineStarts } = scan.source;
  const indent = indentOf(scan);
  const lines: string[] = [];
  for (let number = from; number < endLine; number++) {
    const end = endOf(text, lineStarts, number);
    const start = starts[number - first] ?? lineStarts[number]!;
    lines.push(
      number === first
        ? text.slice(skipSpaces(text, start, end), end)
        : outdent(text, start, end, indent, taken[number - first] ?? 0),
    );
  }
  return lines;
}

/** Removes the indentation from a line; columns of a tab beyond it become spaces. */
export function outdent(text: string, start: number, end: number, indent: number, taken: number): string {
  let column = 0;
  let offset = start;
  for (; offset < end && column < indent; offset++) {
    const code = text.charCodeAt(offset);
    if (code === characterCodes.space) column++;
    else if (code === characterCodes.tab) column += 4 - ((column + taken) % 4);
    else break;
  }
  return ' '.repeat(Math.max(0, column - indent)) + text.slice(offset, end);
}

/** The offset after the last character before `end` that is neither a space nor a tab. */
function withoutSpaces(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isSpace(text.charCodeAt(offset - 1))) offset--;
  return offset;
}
