import { characterCodes } from '../characterCodes.js';
import type { BlockKind } from './block.js';
import { openPart, spanIn } from './recordParts.js';
import { addAtxHeading, levelWithoutSpace } from './headings.js';
import { endsHtml, htmlStart } from './syntax/html.js';
import type { Line } from './syntax/line.js';
import { followingLines } from './lookAhead.js';
import { atxLevel, fenceLength, isRule } from './syntax/marks.js';
import { readDefinition } from './syntax/readDefinition.js';
import { childrenOf, indentOf, noLeaf, type Leaf, type Scan } from './scan.js';

/** `starts` and `taken` of a paragraph outside all containers. */
const none: number[] = [];

/** Begins a block. In a container, it is part of the top-level block of the outermost one. */
export function beginBlock(scan: Scan, kind: BlockKind, line: number): void {
  const children = childrenOf(scan);
  children.beforeLast = children.last;
  children.last = kind;
  if (scan.containers.length > 0) return;
  endBlock(scan);
  scan.blocks.push({ kind, line, endLine: line, defines: false, known: {} });
}

/** Ends the last block at the last non-blank line; splits a table from the lines above it. */
export function endBlock(scan: Scan): void {
  const { blocks, last, tableLine } = scan;
  const block = blocks[blocks.length - 1];
  if (!block) return;
  scan.tableLine = -1;
  block.endLine = last;
  const { kind, line } = block;
  if (kind !== 'paragraph' || tableLine < 0) return;
  const paragraph = { line, endLine: last };
  if (tableLine === line) block.kind = 'table';
  else {
    block.endLine = tableLine - 1;
    blocks.push({ kind: 'table', line: tableLine, endLine: last, paragraph, defines: false, known: {} });
  }
  block.paragraph = paragraph;
}

/** Marks the current top-level block as one that defines the address of a link, or a footnote. */
export function noteDefinition({ blocks }: Scan): void {
  blocks[blocks.length - 1]!.defines = true;
}

/** Opens the block that begins on a line and is not a container; a paragraph if it is nothing else. */
export function openLeaf(scan: Scan, line: Line): void {
  if (line.column - indentOf(scan) >= 4) {
    beginBlock(scan, 'code', line.number);
    scan.leaf = { kind: 'code', part: openPart(scan, 'code', line.pos, line.end) };
  } else if (!openMarked(scan, line)) openParagraph(scan, line);
}

function openMarked(scan: Scan, line: Line): boolean {
  switch (scan.source.text.charCodeAt(line.pos)) {
    case characterCodes.hash:
      return openHeading(scan, line);
    case characterCodes.backtick:
    case characterCodes.tilde:
      return openFence(scan, line);
    case characterCodes.less:
      return openHtml(scan, line);
    case characterCodes.openBracket:
      return openDefinition(scan, line);
    case characterCodes.asterisk:
    case characterCodes.dash:
    case characterCodes.underscore:
      return isRule(scan.source.text, line) && open(scan, 'rule', line, noLeaf);
    default:
      return false;
  }
}

function open(scan: Scan, kind: BlockKind, line: Line, leaf: Leaf): true {
  beginBlock(scan, kind, line.number);
  scan.leaf = leaf;
  return true;
}

function openParagraph(scan: Scan, line: Line): void {
  const isContained = scan.containers.length > 0;
  const part = openPart(scan, 'paragraph', line.pos, line.end);
  open(scan, 'paragraph', line, {
    kind: 'paragraph',
    line: line.number,
    starts: isContained ? [line.pos] : none,
    taken: isContained ? [line.taken] : none,
    delimiterLine: undefined,
    part,
  });
}

function openHeading(scan: Scan, line: Line): boolean {
  const { text } = scan.source;
  const marked = atxLevel(text, line);
  const level = marked > 0 || scan.containers.length > 0 ? marked : levelWithoutSpace(text, line);
  if (level === 0) return false;
  open(scan, 'heading', line, noLeaf);
  addAtxHeading(scan, line, level, marked === 0);
  return true;
}

function openFence(scan: Scan, line: Line): boolean {
  const { text } = scan.source;
  const length = fenceLength(text, line);
  if (length === 0) return false;
  const part = openPart(scan, 'code', line.pos, line.end);
  if (part) part.isFenced = true;
  return open(scan, 'code', line, { kind: 'fence', mark: text.charCodeAt(line.pos), length, part });
}

function openHtml(scan: Scan, line: Line): boolean {
  const { text } = scan.source;
  const start = htmlStart(text, line);
  if (start === 0) return false;
  const part = openPart(scan, 'html', line.pos, line.end);
  return open(scan, 'html', line, endsHtml(text, line, start) ? noLeaf : { kind: 'html', start, part });
}

function openDefinition(scan: Scan, line: Line): boolean {
  const found = readDefinition(scan.source.text, line, followingLines(scan, line.number));
  if (!found) return false;
  scan.next = line.number + found.lines;
  const { span, label, labelSpan, address } = found;
  scan.parts?.push({
    kind: 'definition',
    depth: scan.containers.length,
    span: spanIn(scan, span.start, span.end),
    label,
    labelSpan: spanIn(scan, labelSpan.start, labelSpan.end),
    address: spanIn(scan, address.start, address.end),
  });
  open(scan, 'definition', line, noLeaf);
  noteDefinition(scan);
  return true;
}
