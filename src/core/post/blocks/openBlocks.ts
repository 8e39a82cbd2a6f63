import { characterCodes } from '../characterCodes.js';
import { maxNesting, type List } from './container.js';
import { enterQuote, isBlank, skipIndent, type Line } from './line.js';
import { tableColumns } from './lookAhead.js';
import { isRule, listMarkEnd } from './marks.js';
import { beginBlock, openLeaf, openTable } from './openLeaf.js';
import { indentOf, listIndentOf, viewIn, type Scan } from './scan.js';

/** Opens what begins on a line: containers one in the other, and a block in the innermost. */
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

/** Opens one block; where that is a container, gives back what it shows of the line. */
function openBlock(scan: Scan, line: Line): Line | undefined {
  const { text } = scan.source;
  const columns = tableColumns(scan, line);
  if (columns > 0) {
    openTable(scan, line, columns);
    return undefined;
  }
  if (line.column - indentOf(scan) < 4) {
    if (text.charCodeAt(line.pos) === characterCodes.greater) return openQuote(scan, line);
    const after = isRule(text, line) ? -1 : listMarkEnd(text, line);
    if (after >= 0) return openList(scan, line, after);
  }
  openLeaf(scan, line);
  return undefined;
}

function openQuote(scan: Scan, line: Line): Line {
  const { containers, quotes } = scan;
  beginBlock(scan, 'quote', line.number);
  const inner = viewIn(scan.views, quotes.length + 1);
  enterQuote(scan.source.text, line, inner);
  quotes.push({
    kind: 'quote',
    indent: 0,
    depth: containers.length,
    outerIndent: indentOf(scan),
    outerListIndent: listIndentOf(scan),
    endsBlank: isBlank(inner),
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

/** Goes on with a list that has no item open, where its next one begins on the line. */
export function continueList(scan: Scan, list: List, line: Line): boolean {
  const { text } = scan.source;
  if (line.column < list.indent || line.column - list.indent >= 4) return false;
  const markEnd = listMarkEnd(text, line);
  if (markEnd < 0 || text.charCodeAt(markEnd - 1) !== list.mark || isRule(text, line)) return false;
  openItem(scan, list, line, markEnd);
  return true;
}

/** Opens an item, and lets the line begin behind its mark. */
function openItem(scan: Scan, list: List, line: Line, markEnd: number): void {
  const column = line.column + markEnd - line.pos;
  skipIndent(scan.source.text, line, markEnd, column, line.taken);
  const width = line.column - column;
  const isEmpty = isBlank(line);
  scan.containers.push({
    kind: 'item',
    // Five columns and more make code, which begins one column behind the mark.
    indent: column + (isEmpty || width > 4 ? 1 : width),
    listIndent: list.indent,
    blankLine: isEmpty ? line.number : -1,
  });
}
