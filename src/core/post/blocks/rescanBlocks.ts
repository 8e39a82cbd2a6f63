import type { LineChange } from '../../reviseSource.js';
import type { SourceText } from '../../text.js';
import { noOpaqueLines, type Block, type BlockScan, type Heading, type LineSpan, type OpaqueLines } from './block.js';
import { endBlock } from './openLeaf.js';
import { createScan, type Scan } from './scan.js';
import { scanBlocks } from './scanBlocks.js';
import { takeLine } from './takeLine.js';

/**
 * Returns the same as `scanBlocks` after a change, but scans only the lines that the change can affect: from the block
 * before it to the first block after it that begins where one began before. Blocks that have not moved are the same
 * objects.
 */
export function rescanBlocks(
  previous: BlockScan,
  source: SourceText,
  change: LineChange,
  fromLine: number,
  opaque: OpaqueLines = noOpaqueLines,
  written = source.text,
): BlockScan {
  if (!keepsOpaque(previous.opaque, opaque, change)) return scanBlocks(source, fromLine, opaque, written);
  const first = fromLine === previous.fromLine ? restart(previous.blocks, change.line) : 0;
  const startLine = first === 0 ? fromLine : previous.blocks[first]!.line;
  const keptHeadings = first === 0 ? 0 : indexFrom(previous.headings, startLine);
  const scan = createScan(source, startLine, opaque, { written });
  const last = rescan(scan, previous.blocks, change);
  const shift = change.newEndLine - change.endLine;
  const below = previous.blocks.slice(last);
  const headings = moveHeadings(
    below[0] ? previous.headings.slice(indexFrom(previous.headings, below[0].line)) : [],
    shift,
  );
  return {
    blocks: previous.blocks.slice(0, first).concat(scan.blocks, moveBlocks(below, headings, shift)),
    headings: previous.headings.slice(0, keptHeadings).concat(scan.headings, headings),
    fromLine,
    opaque,
  };
}

/**
 * The index of the block to start with: one before the change, after a blank line. Earlier blocks do not depend on any
 * line after its first one, because looking ahead stops at a blank line; only a definition list can continue.
 */
function restart(blocks: readonly Block[], changedLine: number): number {
  let index = indexFrom(blocks, changedLine) - 1;
  while (index > 0 && (isAdjacent(blocks, index) || blocks[index - 1]!.kind === 'definitionList')) index--;
  return Math.max(0, index);
}

function isAdjacent(blocks: readonly Block[], index: number): boolean {
  return blocks[index]!.line === blocks[index - 1]!.endLine + 1;
}

/** Scans up to the first block after the change that begins where an old one began, and returns the index of that. */
function rescan(scan: Scan, old: readonly Block[], { endLine, newEndLine }: LineChange): number {
  const { blocks, headings } = scan;
  let candidate = indexFrom(old, endLine + 1);
  while (scan.next < scan.endLine) {
    const before = blocks.at(-1);
    takeLine(scan);
    const begun = blocks.at(-1);
    if (!begun || begun === before || begun.line <= newEndLine) continue;
    const oldLine = begun.line - newEndLine + endLine;
    while (candidate < old.length && old[candidate]!.line < oldLine) candidate++;
    const same = old[candidate];
    if (same?.line !== oldLine || !isIndependent(same, blocks.at(-2))) continue;
    blocks.length--;
    headings.length = indexFrom(headings, begun.line);
    return candidate;
  }
  endBlock(scan);
  return old.length;
}

/** Whether a block does not depend on the previous one, as tables below text and continued definition lists do. */
function isIndependent({ kind, line, paragraph }: Block, before: Block | undefined): boolean {
  if (paragraph && paragraph.line < line) return false;
  return kind !== 'definitionList' || before?.kind !== 'definitionList';
}

/** The index of the first item that begins on a line or after it. */
function indexFrom(list: readonly { readonly line: number }[], line: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moveHeadings(headings: readonly Heading[], shift: number): readonly Heading[] {
  if (shift === 0) return headings;
  return headings.map(({ level, text, line, endLine, nested, lacksSpace }) => ({
    level,
    text,
    line: line + shift,
    endLine: endLine + shift,
    nested,
    lacksSpace,
  }));
}

/** Moves blocks; `headings` are the moved headings in them. */
function moveBlocks(blocks: readonly Block[], headings: readonly Heading[], shift: number): readonly Block[] {
  if (shift === 0) return blocks;
  let next = 0;
  return blocks.map(({ kind, line, endLine, heading, paragraph, defines, known }) => {
    const moved = { kind, line: line + shift, endLine: endLine + shift, defines, known };
    if (paragraph) return { ...moved, paragraph: moveLines(paragraph, shift) };
    if (!heading) return moved;
    while (headings[next]!.nested) next++;
    return { ...moved, heading: headings[next++]! };
  });
}

function moveLines({ line, endLine }: LineSpan, shift: number): LineSpan {
  return { line: line + shift, endLine: endLine + shift };
}

/** Whether the opaque lines outside the change are the same before and after it. */
export function keepsOpaque(before: OpaqueLines, after: OpaqueLines, change: LineChange): boolean {
  return keepsLines(before.code, after.code, change) && keepsLines(before.inCall, after.inCall, change);
}

function keepsLines(before: ReadonlySet<number>, after: ReadonlySet<number>, change: LineChange): boolean {
  const { line: start, endLine, newEndLine } = change;
  let outside = 0;
  for (const line of before) {
    if (line >= start && line <= endLine) continue;
    if (!after.has(line < start ? line : line + newEndLine - endLine)) return false;
    outside++;
  }
  for (const line of after) if (line < start || line > newEndLine) outside--;
  return outside === 0;
}
