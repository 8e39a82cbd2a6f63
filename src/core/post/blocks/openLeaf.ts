import type { BlockKind } from './block.js';
import { characterCodes } from '../characterCodes.js';
import { addAtxHeading, levelWithoutBlank } from './headings.js';
import { endsHtml, htmlStart } from './html.js';
import type { Line } from './line.js';
import { followingLines } from './lookAhead.js';
import { atxLevel, fenceLength, isRule } from './marks.js';
import { readDefinition } from './readDefinition.js';
import { indentOf, noLeaf, type Leaf, type Scan } from './scan.js';

/** Of a paragraph in no container. */
const none: number[] = [];

/** Begins a block outside all containers; inside one it is part of the block that the outermost is. */
export function beginBlock(scan: Scan, kind: BlockKind, line: number): void {
  if (scan.containers.length > 0) return;
  endBlock(scan);
  scan.blocks.push({ kind, line, endLine: line });
}

/** Lets the last block end where text was last seen. */
export function endBlock({ blocks, last }: Scan): void {
  const block = blocks[blocks.length - 1];
  if (block) block.endLine = last;
}

/** Opens what begins on a line and is no container; a paragraph where nothing else does. */
export function openLeaf(scan: Scan, line: Line): void {
  if (line.column - indentOf(scan) >= 4) open(scan, 'code', line, { kind: 'code' });
  else if (!openMarked(scan, line)) openParagraph(scan, line);
}

/** Opens a table: its first line is at hand, and the second belongs to it too. */
export function openTable(scan: Scan, line: Line, columns: number): void {
  open(scan, 'table', line, { kind: 'table', columns, missingCells: 0 });
  scan.next++;
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
  open(scan, 'paragraph', line, {
    kind: 'paragraph',
    line: line.number,
    starts: isContained ? [line.pos] : none,
    taken: isContained ? [line.taken] : none,
  });
}

function openHeading(scan: Scan, line: Line): boolean {
  const { text } = scan.source;
  const marked = atxLevel(text, line);
  const level = marked > 0 || scan.containers.length > 0 ? marked : levelWithoutBlank(text, line);
  if (level === 0) return false;
  open(scan, 'heading', line, noLeaf);
  addAtxHeading(scan, line, level, marked === 0);
  return true;
}

function openFence(scan: Scan, line: Line): boolean {
  const { text } = scan.source;
  const length = fenceLength(text, line);
  return length > 0 && open(scan, 'code', line, { kind: 'fence', mark: text.charCodeAt(line.pos), length });
}

function openHtml(scan: Scan, line: Line): boolean {
  const { text } = scan.source;
  const start = htmlStart(text, line);
  return start > 0 && open(scan, 'html', line, endsHtml(text, line, start) ? noLeaf : { kind: 'html', start });
}

function openDefinition(scan: Scan, line: Line): boolean {
  const lines = readDefinition(scan.source.text, line, followingLines(scan, line.number));
  if (lines === 0) return false;
  scan.next = line.number + lines;
  return open(scan, 'definition', line, noLeaf);
}
