import { addUnderlinedHeading, levelWithoutBlank } from './headings.js';
import { endsHtml } from './html.js';
import { interrupts } from './interrupts.js';
import { lazy, type Line } from './line.js';
import { tableColumns } from './lookAhead.js';
import { closesFence, underlineLevel } from './marks.js';
import { indentOf, listIndentOf, noLeaf, type Leaf, type Paragraph, type Scan, type Table } from './scan.js';
import { maxMissingCells, rowCells } from './table.js';

/** Gives a line that is not blank to what is open in the innermost container; false where that does not go on with it. */
export function continueLeaf(scan: Scan, line: Line): boolean {
  const { leaf } = scan;
  switch (leaf.kind) {
    case 'paragraph':
      return continueParagraph(scan, leaf, line);
    case 'table':
      return continueTable(scan, leaf, line);
    case 'code':
      return line.column - indentOf(scan) >= 4;
    case 'fence':
      return continueOpaque(scan, line, closes(scan, line, leaf));
    case 'html':
      return continueOpaque(scan, line, endsHtml(scan.source.text, line, leaf.start));
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
    if (level > 0) {
      addUnderlinedHeading(scan, paragraph, level as 1 | 2, line.number);
      scan.leaf = noLeaf;
      return true;
    }
    if (tableColumns(scan, line) > 0 || interrupts(text, line, indent, listIndentOf(scan), true)) return false;
    if (scan.containers.length === 0 && levelWithoutBlank(text, line) > 0) return false;
  }
  if (scan.containers.length > 0) {
    paragraph.starts.push(line.start);
    paragraph.taken.push(line.taken);
  }
  return true;
}

function continueTable(scan: Scan, table: Table, line: Line): boolean {
  const indent = indentOf(scan);
  const { text } = scan.source;
  if (line.column < indent || interrupts(text, line, indent, listIndentOf(scan), false)) return false;
  const cells = rowCells(text, line);
  if (cells < 0 || line.column - indent >= 4) return false;
  table.missingCells += table.columns - cells;
  return table.missingCells <= maxMissingCells;
}

/** A fence, or HTML: whatever is indented enough is part of it. */
function continueOpaque(scan: Scan, line: Line, isLast: boolean): boolean {
  if (line.column < indentOf(scan)) return false;
  if (isLast) scan.leaf = noLeaf;
  return true;
}

function closes(scan: Scan, line: Line, { mark, length }: Extract<Leaf, { kind: 'fence' }>): boolean {
  const { text } = scan.source;
  return (
    text.charCodeAt(line.pos) === mark && line.column - indentOf(scan) < 4 && closesFence(text, line, mark, length)
  );
}
