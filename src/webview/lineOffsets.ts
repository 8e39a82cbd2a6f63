/** Blocks of the page in their order, each with the lines that it shows and where it stands: pixels from the page's top. */
export interface PositionedBlocks {
  readonly count: number;
  /** Zero-based; `endLine` exclusive. */
  readonly linesOf: (index: number) => { readonly startLine: number; readonly endLine: number };
  readonly edgesOf: (index: number) => { readonly top: number; readonly bottom: number };
}

/** Where a line stands, perhaps with a fraction: between a block's edges as it is between its lines. */
export function offsetOfLine(blocks: PositionedBlocks, line: number): number {
  const index = lastWhere(blocks.count, (each) => blocks.linesOf(each).startLine <= line);
  const next = index + 1 < blocks.count ? index + 1 : undefined;
  if (index < 0)
    return next === undefined ? 0 : between(line, 0, blocks.linesOf(0).startLine, 0, blocks.edgesOf(0).top);
  const { startLine, endLine } = blocks.linesOf(index);
  const { top, bottom } = blocks.edgesOf(index);
  if (line < endLine || next === undefined) return between(line, startLine, endLine, top, bottom);
  return between(line, endLine, blocks.linesOf(next).startLine, bottom, blocks.edgesOf(next).top);
}

/** The line that stands at a place: the other way round. */
export function lineAtOffset(blocks: PositionedBlocks, place: number): number {
  const index = lastWhere(blocks.count, (each) => blocks.edgesOf(each).top <= place);
  const next = index + 1 < blocks.count ? index + 1 : undefined;
  if (index < 0)
    return next === undefined ? 0 : between(place, 0, blocks.edgesOf(0).top, 0, blocks.linesOf(0).startLine);
  const { startLine, endLine } = blocks.linesOf(index);
  const { top, bottom } = blocks.edgesOf(index);
  if (place < bottom || next === undefined) return between(place, top, bottom, startLine, endLine);
  return between(place, bottom, blocks.edgesOf(next).top, endLine, blocks.linesOf(next).startLine);
}

/** The last index below `count` for which a condition holds that holds for all before it; -1 where there is none. */
export function lastWhere(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands to `first` and `last` as `value` stands to `from` and `to`; never outside of them. */
function between(value: number, from: number, to: number, first: number, last: number): number {
  if (to <= from) return first;
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return first + part * (last - first);
}
