import type { LineChange } from '../../reviseSource.js';
import type { RenderedBlock } from '../renderedRecap.js';

/** Consecutive blocks of a page around a change. Guards are blocks at its ends that the change should not affect. */
export interface BlockWindow {
  /** Indexes of blocks; `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** Lines of the page before the change; `endLine` exclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly hasGuardAbove: boolean;
  readonly hasGuardBelow: boolean;
}

/** Blocks above the change that it may affect: a list or a definition continues after what is no longer a paragraph. */
const above = 3;

/** The largest share of a page that is worth a try, since rendering it may be of no use. */
const largest = 0.5;

/** Windows around a change, the smallest first; each reaches further up and down than the one before. */
export function* windowsAround(
  blocks: readonly RenderedBlock[],
  change: LineChange,
  bodyLine: number,
): Generator<BlockWindow> {
  const touched = indexWhere(blocks, ({ endLine }) => endLine > change.line);
  const untouched = indexWhere(blocks, ({ startLine }) => startLine > change.endLine);
  for (let reach = 1; ; reach *= 4) {
    const first = cutAtOrAbove(blocks, touched - above * reach);
    const end = cutAtOrBelow(blocks, untouched + reach);
    const window = {
      first,
      last: end,
      startLine: first === 0 ? bodyLine : blocks[first]!.startLine,
      endLine: end < blocks.length ? blocks[end]!.startLine : Infinity,
      hasGuardAbove: first > 0,
      hasGuardBelow: end < blocks.length,
    };
    if (reach > 1 && window.last - window.first > blocks.length * largest) return;
    yield window;
    if (first === 0 && end >= blocks.length) return;
  }
}

/** The index of the first block that meets a condition. All blocks after it must meet the condition, too. */
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

/** Whether a block begins on a line that has nothing of the block before. */
function isCut(blocks: readonly RenderedBlock[], index: number): boolean {
  const { startLine } = blocks[index]!;
  return blocks[index - 1]!.endLine <= startLine && blocks[index - 1]!.startLine < startLine;
}
