import type { LineChange } from '../../reviseSource.js';
import type { SourceText } from '../../text.js';
import type { Block, BlockScan, Heading } from './block.js';
import { endBlock } from './openLeaf.js';
import { createScan, type Scan } from './scan.js';
import { scanBlocks } from './scanBlocks.js';
import { takeLine } from './takeLine.js';

/**
 * What `scanBlocks` finds after a change, for the price of scanning what the change can have to do with: from the block
 * before it to where a block begins behind it that began there before. What did not move is the same object as before.
 */
export function rescanBlocks(
  previous: BlockScan,
  source: SourceText,
  change: LineChange,
  fromLine: number,
  literal: ReadonlySet<number> = new Set(),
): BlockScan {
  if (!keepsLiteral(previous.literal, literal, change)) return scanBlocks(source, fromLine, literal);
  const first = fromLine === previous.fromLine ? restart(previous.blocks, change.line) : 0;
  const startLine = first === 0 ? fromLine : previous.blocks[first]!.line;
  const keptHeadings = first === 0 ? 0 : indexFrom(previous.headings, startLine);
  const scan = createScan(source, startLine, literal);
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
    literal,
  };
}

/**
 * The block to begin with: one before the change, and behind a blank line. What comes before that looked no further ahead
 * than to this block's first line, since reading ahead stops at a blank one.
 */
function restart(blocks: readonly Block[], changedLine: number): number {
  let index = indexFrom(blocks, changedLine) - 1;
  while (index > 0 && blocks[index]!.line === blocks[index - 1]!.endLine + 1) index--;
  return Math.max(0, index);
}

/** Scans until a block begins that began before, too, and is not touched by the change: its index among the old ones. */
function rescan(scan: Scan, old: readonly Block[], { endLine, newEndLine }: LineChange): number {
  const { blocks, headings } = scan;
  let candidate = indexFrom(old, endLine + 1);
  while (scan.next < scan.endLine) {
    const count = blocks.length;
    takeLine(scan);
    const begun = blocks[count];
    if (!begun || begun.line <= newEndLine) continue;
    const oldLine = begun.line - newEndLine + endLine;
    while (candidate < old.length && old[candidate]!.line < oldLine) candidate++;
    if (old[candidate]?.line !== oldLine) continue;
    blocks.length = count;
    headings.length = indexFrom(headings, begun.line);
    return candidate;
  }
  endBlock(scan);
  return old.length;
}

/** The index of the first that begins on a line or behind it. */
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
  return headings.map(({ level, text, line, endLine, nested, lacksBlank }) => ({
    level,
    text,
    line: line + shift,
    endLine: endLine + shift,
    nested,
    lacksBlank,
  }));
}

/** Moves blocks whose headings have been moved. */
function moveBlocks(blocks: readonly Block[], headings: readonly Heading[], shift: number): readonly Block[] {
  if (shift === 0) return blocks;
  let next = 0;
  return blocks.map(({ kind, line, endLine, heading }) => {
    const moved = { kind, line: line + shift, endLine: endLine + shift };
    if (!heading) return moved;
    while (headings[next]!.nested) next++;
    return { ...moved, heading: headings[next++]! };
  });
}

/** Whether the same lines outside the change are literal, before and after. */
export function keepsLiteral(before: ReadonlySet<number>, after: ReadonlySet<number>, change: LineChange): boolean {
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
