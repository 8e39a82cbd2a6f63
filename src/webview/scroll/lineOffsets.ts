/** The blocks of the page in order, with the lines that each shows and its position in pixels from the page's top. */
export interface PositionedBlocks {
  readonly count: number;
  /** Zero-based, `endLine` exclusive. */
  readonly linesOf: (index: number) => { readonly startLine: number; readonly endLine: number };
  readonly edgesOf: (index: number) => { readonly top: number; readonly bottom: number };
}

/** From a first to a last value. */
type Interval = readonly [first: number, last: number];

/** The position of a line, which may have a fraction: interpolated between the edges of its block. */
export function offsetOfLine(blocks: PositionedBlocks, line: number): number {
  const index = lastWhere(blocks.count, (each) => blocks.linesOf(each).startLine <= line);
  const next = index + 1 < blocks.count ? index + 1 : undefined;
  if (index < 0)
    return next === undefined ? 0 : interpolate(line, [0, blocks.linesOf(0).startLine], [0, blocks.edgesOf(0).top]);
  const { startLine, endLine } = blocks.linesOf(index);
  const { top, bottom } = blocks.edgesOf(index);
  if (line < endLine || next === undefined) return interpolate(line, [startLine, endLine], [top, bottom]);
  return interpolate(line, [endLine, blocks.linesOf(next).startLine], [bottom, blocks.edgesOf(next).top]);
}

/** The line at a position, with a fraction: the inverse of `offsetOfLine`. */
export function lineAtOffset(blocks: PositionedBlocks, offset: number): number {
  const index = lastWhere(blocks.count, (each) => blocks.edgesOf(each).top <= offset);
  const next = index + 1 < blocks.count ? index + 1 : undefined;
  if (index < 0)
    return next === undefined ? 0 : interpolate(offset, [0, blocks.edgesOf(0).top], [0, blocks.linesOf(0).startLine]);
  const { startLine, endLine } = blocks.linesOf(index);
  const { top, bottom } = blocks.edgesOf(index);
  if (offset < bottom || next === undefined) return interpolate(offset, [top, bottom], [startLine, endLine]);
  return interpolate(offset, [bottom, blocks.edgesOf(next).top], [endLine, blocks.linesOf(next).startLine]);
}

/** The last index below `count` that meets a condition; -1 if none does. All indices before it must meet the condition, too. */
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

/** Maps a value from one interval to another, linearly and clamped. */
function interpolate(value: number, [from, to]: Interval, [first, last]: Interval): number {
  if (to <= from) return first;
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return first + part * (last - first);
}
