import type { Heading } from './block.js';
import { characterCodes, isSpace, skipRun, skipSpaces } from '../characterCodes.js';
import { endOf, type Line } from './line.js';
import { indentOf, type Paragraph, type Scan } from './scan.js';

type Level = Heading['level'];

/** A letter, digit, opening bracket or quotation mark: what a heading begins with whose blank was forgotten. */
const beginsText = /[\p{L}\p{N}\p{Ps}\p{Pi}"']/uy;

/** `#word`, which makes a line one of tags. */
const tag = /[\s,;([]#+[\p{L}\p{N}]/u;

/** Takes a heading in whose text begins at `pos`, and leaves out the marks behind it. */
export function addAtxHeading(scan: Scan, line: Line, level: Level, lacksBlank: boolean): void {
  const { text } = scan.source;
  const start = skipSpaces(text, line.pos + level, line.end);
  addHeading(scan, level, text.slice(start, atxEnd(text, start, line.end)), line.number, line.number, lacksBlank);
}

/** Where the text of a heading is over: marks at the end are none of it where a blank stands before them. */
function atxEnd(text: string, start: number, lineEnd: number): number {
  const end = withoutSpaces(text, start, lineEnd);
  let marks = end;
  while (marks > start && text.charCodeAt(marks - 1) === characterCodes.hash) marks--;
  if (marks === start) return start;
  return isSpace(text.charCodeAt(marks - 1)) ? withoutSpaces(text, start, marks) : end;
}

/** The level of `##Foo`; 0 where the line is a row of tags. */
export function levelWithoutBlank(text: string, line: Line): 0 | Level {
  const level = skipRun(text, line.pos, line.end, characterCodes.hash) - line.pos;
  if (level < 2 || level > 6) return 0;
  beginsText.lastIndex = line.pos + level;
  if (!beginsText.test(text) || tag.test(text.slice(line.pos + level, line.end))) return 0;
  return level as Level;
}

/** Turns a paragraph into the heading that the line below it, its underline, makes it. */
export function addUnderlinedHeading(scan: Scan, paragraph: Paragraph, level: Level, underline: number): void {
  addHeading(scan, level, paragraphText(scan, paragraph, underline), paragraph.line, underline, false);
}

function addHeading(scan: Scan, level: Level, text: string, line: number, endLine: number, lacksBlank: boolean): void {
  const nested = scan.containers.length > 0;
  const heading: Heading = { level, text, line, endLine, nested, lacksBlank };
  scan.headings.push(heading);
  if (nested) return;
  const block = scan.blocks[scan.blocks.length - 1]!;
  block.kind = 'heading';
  block.heading = heading;
}

/** The lines of a paragraph up to its underline, each without the columns that its containers take. */
function paragraphText(scan: Scan, { line: first, starts, taken }: Paragraph, underline: number): string {
  const { text, lineStarts } = scan.source;
  const indent = indentOf(scan);
  const lines: string[] = [];
  for (let number = first; number < underline; number++) {
    const end = endOf(text, lineStarts, number);
    const start = starts[number - first] ?? lineStarts[number]!;
    lines.push(
      number === first
        ? text.slice(skipSpaces(text, start, end), end)
        : outdent(text, start, end, indent, taken[number - first] ?? 0),
    );
  }
  const joined = lines.join('\n');
  return joined.slice(0, withoutSpaces(joined, 0, joined.length));
}

/** A line without the blanks that fill the columns of an indent; what a tab has more of them stays as blanks. */
function outdent(text: string, start: number, end: number, indent: number, taken: number): string {
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

/** The offset behind the last character before `end` that is neither a blank nor a tab. */
function withoutSpaces(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isSpace(text.charCodeAt(offset - 1))) offset--;
  return offset;
}
