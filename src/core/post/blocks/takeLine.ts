import { characterCodes } from '../characterCodes.js';
import { continueLeaf } from './continueLeaf.js';
import { isBlank, lazy, readLine } from './line.js';
import { readViews } from './lookAhead.js';
import { continueList, openBlocks } from './openBlocks.js';
import { beginBlock } from './openLeaf.js';
import { closeQuotes, noLeaf, viewIn, type Scan } from './scan.js';

/** Takes the next line in, and those below that belong to it for certain: of a definition, and a table's second one. */
export function takeLine(scan: Scan): void {
  const { source, literal } = scan;
  const number = scan.next++;
  const first = source.text.charCodeAt(source.lineStarts[number]!);
  if (literal.size > 0 && literal.has(number)) takeLiteral(scan, number);
  else if (first === characterCodes.lineFeed || first === characterCodes.carriageReturn) {
    closeQuotes(scan, 0);
    takeBlank(scan, number);
  } else takeText(scan, number);
}

function takeText(scan: Scan, number: number): void {
  const { views, quotes } = scan;
  const depth = readViews(scan, number, views);
  closeQuotes(scan, depth);
  const line = viewIn(views, depth);
  if (depth > 0) quotes[depth - 1]!.endsBlank = isBlank(line);
  if (isBlank(line)) {
    takeBlank(scan, number);
    // In a quote, its mark is something.
    if (depth > 0) scan.last = number;
    return;
  }
  if (!continueLeaf(scan, line)) {
    scan.leaf = noLeaf;
    settle(scan, depth);
    openBlocks(scan, viewIn(views, quotes.length));
  }
  scan.last = scan.next - 1;
}

function takeBlank(scan: Scan, number: number): void {
  const { leaf, containers } = scan;
  const innermost = containers[containers.length - 1];
  // An item without text ends here. In markdown-it its list does too, where one more blank line follows.
  if (innermost?.kind === 'list' || (innermost?.kind === 'item' && innermost.blankLine === number - 1))
    containers.pop();
  if (leaf.kind === 'paragraph' || leaf.kind === 'table' || (leaf.kind === 'html' && leaf.start >= 6))
    scan.leaf = noLeaf;
}

/** Closes the containers that a line with which no block goes on is not part of. */
function settle(scan: Scan, depth: number): void {
  const { views, containers } = scan;
  let kept = depth;
  while (viewIn(views, kept).column === lazy) kept--;
  closeQuotes(scan, kept);
  const line = viewIn(views, kept);
  for (;;) {
    const innermost = containers[containers.length - 1];
    if (!innermost || innermost.kind === 'quote') return;
    if (innermost.kind === 'item' ? line.column >= innermost.indent : continueList(scan, innermost, line)) return;
    containers.pop();
  }
}

/**
 * Passes over a line that is code in a shortcode: it cuts a paragraph, but no container, no fence and no HTML. Outside of
 * those, such lines are a block of code.
 */
function takeLiteral(scan: Scan, number: number): void {
  const { source, leaf, containers, views } = scan;
  const line = viewIn(views, 0);
  readLine(source, number, line);
  const isHeld = leaf.kind === 'fence' || leaf.kind === 'html' || leaf.kind === 'tooDeep' || leaf.kind === 'literal';
  if (!isHeld) scan.leaf = noLeaf;
  if (isBlank(line)) return;
  if (!isHeld && containers.length === 0) {
    beginBlock(scan, 'code', number);
    scan.leaf = { kind: 'literal' };
  }
  scan.last = number;
}
