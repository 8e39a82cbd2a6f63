import { matchItems } from '../matchItems.js';

/** How one block of the new page comes about. */
export interface PatchStep {
  /** Index of the equal block of the page as it is; `undefined`: make the block anew. */
  readonly from: number | undefined;
  /** Whether that block can stay where it is; the others are moved or made. */
  readonly stays: boolean;
}

/**
 * The steps, one for each block of `after`, that turn the blocks of `before` into it. Two blocks with the same key are
 * the same. Each old block is used at most once, those that no step names go away, and as many as possible stay.
 */
export function planPatch(before: readonly string[], after: readonly string[]): readonly PatchStep[] {
  const from = matchItems(before, after);
  // Ends that are where they were belong to any longest rise, which is looked for between them.
  let head = 0;
  while (head < from.length && from[head] === head) head++;
  const shift = before.length - after.length;
  let end = from.length;
  while (end > head && from[end - 1] === end - 1 + shift) end--;
  const staying = longestRise(from.slice(head, end));
  return from.map((old, index) => ({
    from: old,
    stays: old !== undefined && (index < head || index >= end || staying.has(old)),
  }));
}

/** The members of a longest rising subsequence, by patience sorting; no number occurs twice. */
function longestRise(numbers: readonly (number | undefined)[]): ReadonlySet<number> {
  const tops: number[] = [];
  const below = new Map<number, number | undefined>();
  for (const number of numbers) {
    if (number === undefined) continue;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tops[middle]! < number) low = middle + 1;
      else high = middle;
    }
    tops[low] = number;
    below.set(number, tops[low - 1]);
  }
  const rise = new Set<number>();
  for (let number = tops.at(-1); number !== undefined; number = below.get(number)) rise.add(number);
  return rise;
}
