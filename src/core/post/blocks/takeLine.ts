import { characterCodes } from '../characterCodes.js';
import { continueLeaf } from './continueLeaf.js';
import type { Container, Quote } from './containers/container.js';
import { isBlank, lazy, readLine, type Line } from './syntax/line.js';
import { readViews } from './lookAhead.js';
import { continueList, openBlocks } from './containers/openBlocks.js';
import { beginBlock } from './openLeaf.js';
import { addLine, openPart } from './recordParts.js';
import { closeQuotes, noLeaf, viewIn, type Scan } from './scan.js';

/** Reads the next line, and the following lines of a definition that begins on it. */
export function takeLine(scan: Scan): void {
  const { source, opaque, hasOpaque } = scan;
  const number = scan.next++;
  const first = source.text.charCodeAt(source.lineStarts[number]!);
  if (hasOpaque && opaque.code.has(number)) takeCode(scan, number);
  else if (hasOpaque && opaque.inCall.has(number)) takeRestOfCall(scan, number);
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
    // The line is not empty in the text: it contains the mark of the quote.
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
  // An empty item ends here. In markdown-it, its list does too if another blank line follows.
  if (innermost?.kind === 'list' || (innermost?.kind === 'item' && innermost.blankLine === number - 1))
    containers.pop();
  if (leaf.kind === 'paragraph' || (leaf.kind === 'html' && leaf.start >= 6)) scan.leaf = noLeaf;
}

/** Closes the containers that do not contain a line that continues no block. */
function settle(scan: Scan, depth: number): void {
  const { views, containers } = scan;
  let kept = depth;
  while (viewIn(views, kept).column === lazy) kept--;
  closeQuotes(scan, kept);
  const line = viewIn(views, kept);
  for (;;) {
    const innermost = containers[containers.length - 1];
    if (!innermost || innermost.kind === 'quote') return;
    if (holds(scan, innermost, line)) return;
    containers.pop();
  }
}

/** Whether a line is in an item, or begins the next item of a list. */
function holds(scan: Scan, container: Exclude<Container, Quote>, line: Line): boolean {
  if (container.kind === 'item') return line.column >= container.indent;
  return container.kind === 'list' && continueList(scan, container, line);
}

/**
 * Reads a line of code in a shortcode: it ends a paragraph, but no container, fence or HTML. Outside these, such lines
 * are a block of code.
 */
function takeCode(scan: Scan, number: number): void {
  const { leaf, containers } = scan;
  const line = rawLine(scan, number);
  const isHeld = leaf.kind === 'fence' || leaf.kind === 'html' || leaf.kind === 'tooDeep' || leaf.kind === 'literal';
  if (!isHeld) scan.leaf = noLeaf;
  if (isBlank(line)) return;
  if (!isHeld && containers.length === 0) {
    beginBlock(scan, 'code', number);
    scan.leaf = { kind: 'literal', part: openPart(scan, 'code', line.pos, line.end) };
  } else if ('part' in leaf) addLine(scan, leaf.part, line);
  scan.last = number;
}

/** Reads a line that begins within a call of a shortcode, and so continues the block that contains the call. */
function takeRestOfCall(scan: Scan, number: number): void {
  const { leaf } = scan;
  const line = rawLine(scan, number);
  if (isBlank(line)) return;
  if (leaf.kind === 'paragraph' && scan.containers.length > 0) {
    leaf.starts.push(line.start);
    leaf.taken.push(0);
  }
  if ('part' in leaf) addLine(scan, leaf.part, line);
  scan.last = number;
}

function rawLine({ source, views }: Scan, number: number): Line {
  const line = viewIn(views, 0);
  readLine(source, number, line);
  return line;
}
