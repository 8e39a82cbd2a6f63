import type { OpenPart } from './blockContent.js';
import { addUnderlinedHeading, levelWithoutSpace, outdent, paragraphLines } from './headings.js';
import { endsHtml } from './syntax/html.js';
import { lazy, type Line } from './syntax/line.js';
import { interruptsText } from './lookAhead.js';
import { closesFence, underlineLevel } from './syntax/marks.js';
import { addLine } from './recordParts.js';
import { indentOf, noLeaf, type Leaf, type Paragraph, type Scan } from './scan.js';
import { cellSpans, readDelimiterRow } from './syntax/tableRows.js';

/** Adds a non-blank line to the open block in the innermost container; false if the block does not continue. */
export function continueLeaf(scan: Scan, line: Line): boolean {
  const { leaf } = scan;
  switch (leaf.kind) {
    case 'paragraph':
      return continueParagraph(scan, leaf, line);
    case 'code':
      return line.column - indentOf(scan) >= 4 && continuePart(scan, leaf.part, line);
    case 'fence':
      return continueOpaque(scan, leaf, line, closes(scan, line, leaf));
    case 'html':
      return continueOpaque(scan, leaf, line, endsHtml(scan.source.text, line, leaf.start));
    case 'tooDeep':
      return true;
    default:
      return false;
  }
}

function continueParagraph(scan: Scan, paragraph: Paragraph, line: Line): boolean {
  const { text } = scan.source;
  const indent = indentOf(scan);
  if (line.column !== lazy && line.column - indent < 4) {
    const level = line.column >= indent ? underlineLevel(text, line) : 0;
    // In goldmark, the paragraph is already a table.
    if (level > 0 && (paragraph.delimiterLine ?? -1) >= 0) return false;
    if (level > 0) {
      addUnderlinedHeading(scan, paragraph, level as 1 | 2, line.number);
      scan.leaf = noLeaf;
      return true;
    }
    if (interruptsText(scan, line, true)) return false;
    if (scan.containers.length === 0 && levelWithoutSpace(text, line) > 0) return false;
  }
  if (paragraph.delimiterLine === undefined && mayDelimit(text[line.pos]!)) lookForTable(scan, paragraph, line);
  if (scan.containers.length > 0) {
    paragraph.starts.push(line.start);
    paragraph.taken.push(line.taken);
  }
  return continuePart(scan, paragraph.part, line);
}

function mayDelimit(character: string): boolean {
  return character === '|' || character === '-' || character === ':';
}

/**
 * Checks whether a line of a paragraph is the delimiter row of a table. As in goldmark, only the first such row counts.
 */
function lookForTable(scan: Scan, paragraph: Paragraph, line: Line): void {
  const start = scan.containers.length > 0 ? line.start : scan.source.lineStarts[line.number]!;
  const columns = readDelimiterRow(outdent(scan.source.text, start, line.end, indentOf(scan), line.taken))?.length;
  if (columns === undefined) return;
  const [header] = paragraphLines(scan, scan.source.text, paragraph, line.number, line.number - 1);
  const isTable = cellSpans(header!).length <= columns;
  paragraph.delimiterLine = isTable ? line.number : -1;
  if (!isTable) return;
  if (paragraph.part) paragraph.part.delimiterRow = { index: line.number - paragraph.line, columns };
  if (scan.containers.length === 0) scan.tableLine = line.number - 1;
}

/** Continues fenced code or HTML with any line that is sufficiently indented. */
function continueOpaque(
  scan: Scan,
  leaf: Extract<Leaf, { kind: 'fence' | 'html' }>,
  line: Line,
  isLast: boolean,
): boolean {
  if (line.column < indentOf(scan)) return false;
  if (isLast) scan.leaf = noLeaf;
  return continuePart(scan, leaf.part, line);
}

function closes(scan: Scan, line: Line, { mark, length }: Extract<Leaf, { kind: 'fence' }>): boolean {
  const { text } = scan.source;
  return (
    text.charCodeAt(line.pos) === mark && line.column - indentOf(scan) < 4 && closesFence(text, line, mark, length)
  );
}

function continuePart(scan: Scan, part: OpenPart | undefined, line: Line): true {
  addLine(scan, part, line);
  return true;
}
