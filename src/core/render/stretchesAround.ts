import type { LineChange } from '../reviseSource.js';
import type { RenderedBlock } from './renderedRecap.js';

/** Some blocks of a page with their lines. Of the guards, blocks that the change does not touch, nothing should change. */
export interface Stretch {
  /** Indexes of blocks; `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** Lines of the page before the change; `endLine` exclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly hasGuardAbove: boolean;
  readonly hasGuardBelow: boolean;
}

/** Blocks above the change that it may have to do with: a list or a definition goes on behind a paragraph that is none any more. */
const above = 3;

/** Longest part of a page that is worth a try: rendering it may have been in vain. */
const largest = 0.5;

/** Stretches of a page around a change, the smallest first; each goes further up and down than the one before. */
export function* stretchesAround(
  blocks: readonly RenderedBlock[],
  change: LineChange,
  bodyLine: number,
): Generator<Stretch> {
  const touched = indexWhere(blocks, ({ endLine }) => endLine > change.line);
  const untouched = indexWhere(blocks, ({ startLine }) => startLine > change.endLine);
  for (let reach = 1; ; reach *= 4) {
    const first = cutAtOrAbove(blocks, touched - above * reach);
    const end = cutAtOrBelow(blocks, untouched + reach);
    const stretch = {
      first,
      last: end,
      startLine: first === 0 ? bodyLine : blocks[first]!.startLine,
      endLine: end < blocks.length ? blocks[end]!.startLine : Infinity,
      hasGuardAbove: first > 0,
      hasGuardBelow: end < blocks.length,
    };
    if (reach > 1 && stretch.last - stretch.first > blocks.length * largest) return;
    yield stretch;
    if (first === 0 && end >= blocks.length) return;
  }
}

/** The index of the first block for which a condition holds that holds for all behind it. */
function indexWhere(blocks: readonly RenderedBlock[], holds: (block: RenderedBlock) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(blocks[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cutAtOrAbove(blocks: readonly RenderedBlock[], index: number): number {
  let cut = Math.max(0, index);
  while (cut > 0 && !isCut(blocks, cut)) cut--;
  return cut;
}

function cutAtOrBelow(blocks: readonly RenderedBlock[], index: number): number {
  let cut = Math.min(blocks.length, index);
  while (cut < blocks.length && !isCut(blocks, cut)) cut++;
  return cut;
}

/** Whether a block begins on a line of its own: nothing of the one above is on it. */
function isCut(blocks: readonly RenderedBlock[], index: number): boolean {
  const { startLine } = blocks[index]!;
  return blocks[index - 1]!.endLine <= startLine && blocks[index - 1]!.startLine < startLine;
}
