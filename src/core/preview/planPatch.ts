import { matchItems } from '../matchItems.js';

/** How to obtain one block of the new page. */
export interface PatchStep {
  /** Index of the equal block in the old page; `undefined` to create the block. */
  readonly from: number | undefined;
  /** Whether that block can stay in place; others are moved or created. */
  readonly stays: boolean;
}

/**
 * The steps, one for each block of `after`, that turn the blocks of `before` into it. Blocks with the same key are
 * equal. Each old block is used at most once, unused ones are removed, and as many as possible stay in place.
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

/** The members of a longest increasing subsequence, by patience sorting; all numbers are different. */
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
