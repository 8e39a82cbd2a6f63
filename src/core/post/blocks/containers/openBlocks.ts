import { characterCodes } from '../../characterCodes.js';
import { maxNesting, type Item, type List } from './container.js';
import { openExplanation } from './definitionList.js';
import { enterQuote, isBlank, skipIndent, type Line } from '../syntax/line.js';
import { footnoteLabel, isRule, listMarkEnd } from '../syntax/marks.js';
import { beginBlock, noteDefinition, openLeaf } from '../openLeaf.js';
import { recordMark, spanIn } from '../recordParts.js';
import { indentOf, listIndentOf, viewIn, type Scan } from '../scan.js';

/** Opens all blocks that begin on a line: nested containers, and another block in the innermost one. */
export function openBlocks(scan: Scan, line: Line): void {
  let inner: Line | undefined = line;
  while (inner && !isBlank(inner)) {
    if (scan.containers.length >= maxNesting) {
      scan.leaf = { kind: 'tooDeep' };
      return;
    }
    inner = openBlock(scan, inner);
  }
}

/** Opens one block; for a container, returns the rest of the line in it. */
function openBlock(scan: Scan, line: Line): Line | undefined {
  const inner = openContainer(scan, line);
  if (!inner) openLeaf(scan, line);
  return inner;
}

function openContainer(scan: Scan, line: Line): Line | undefined {
  if (line.column - indentOf(scan) >= 4) return undefined;
  const { text } = scan.source;
  switch (text.charCodeAt(line.pos)) {
    case characterCodes.greater:
      return openQuote(scan, line);
    case characterCodes.openBracket:
      return openFootnote(scan, line);
    case characterCodes.colon:
      return openExplanation(scan, line);
    default: {
      const after = isRule(text, line) ? -1 : listMarkEnd(text, line);
      return after < 0 ? undefined : openList(scan, line, after);
    }
  }
}

function openQuote(scan: Scan, line: Line): Line {
  const { containers, quotes } = scan;
  beginBlock(scan, 'quote', line.number);
  recordMark(scan, 'quote', line.pos, line.pos + 1);
  const inner = viewIn(scan.views, quotes.length + 1);
  enterQuote(scan.source.text, line, inner);
  quotes.push({
    kind: 'quote',
    indent: 0,
    depth: containers.length,
    outerIndent: indentOf(scan),
    outerListIndent: listIndentOf(scan),
    endsBlank: isBlank(inner),
    last: 'none',
    beforeLast: 'none',
  });
  containers.push(quotes[quotes.length - 1]!);
  return inner;
}

function openList(scan: Scan, line: Line, markEnd: number): Line {
  beginBlock(scan, 'list', line.number);
  const list: List = { kind: 'list', indent: indentOf(scan), mark: scan.source.text.charCodeAt(markEnd - 1) };
  scan.containers.push(list);
  openItem(scan, list, line, markEnd);
  return line;
}

/** Continues a list that has no open item if its next item begins on the line. */
export function continueList(scan: Scan, list: List, line: Line): boolean {
  const { text } = scan.source;
  if (line.column < list.indent || line.column - list.indent >= 4) return false;
  const markEnd = listMarkEnd(text, line);
  if (markEnd < 0 || text.charCodeAt(markEnd - 1) !== list.mark || isRule(text, line)) return false;
  openItem(scan, list, line, markEnd);
  return true;
}

/** Opens an item of the innermost container, and moves the start of the line after its mark. */
function openItem(scan: Scan, list: List, line: Line, markEnd: number): void {
  recordMark(scan, 'item', line.pos, markEnd, scan.containers.length - 1);
  const column = line.column + markEnd - line.pos;
  skipIndent(scan.source.text, line, markEnd, column, line.taken);
  const width = line.column - column;
  const isEmpty = isBlank(line);
  // Five or more columns make indented code, and then the content begins one column after the mark.
  const indent = column + (isEmpty || width > 4 ? 1 : width);
  scan.containers.push(itemOf({ indent, listIndent: list.indent, blankLine: isEmpty ? line.number : -1 }));
}

/** Opens a footnote, `[^label]: text`, whose following lines are indented by four columns. */
function openFootnote(scan: Scan, line: Line): Line | undefined {
  const { text } = scan.source;
  const label = footnoteLabel(text, line);
  if (label === undefined) return undefined;
  beginBlock(scan, 'footnote', line.number);
  noteDefinition(scan);
  const labelStart = line.pos + 2;
  const end = labelStart + label.length + 2;
  scan.parts?.push({
    kind: 'footnote',
    depth: scan.containers.length,
    span: spanIn(scan, line.pos, end),
    label,
    labelSpan: spanIn(scan, labelStart, labelStart + label.length),
    address: undefined,
  });
  const indent = indentOf(scan) + 4;
  scan.containers.push(itemOf({ indent, listIndent: listIndentOf(scan), blankLine: -1 }));
  const column = line.column + end - line.pos;
  skipIndent(text, line, end, column, line.taken);
  // Text as deep as code is code.
  const width = line.column - column;
  line.column = indent + (width < 4 ? 0 : width);
  return line;
}

function itemOf(read: Pick<Item, 'indent' | 'listIndent' | 'blankLine'>): Item {
  const { indent, listIndent, blankLine } = read;
  return { kind: 'item', indent, listIndent, definitionIndent: -1, blankLine, last: 'none', beforeLast: 'none' };
}
