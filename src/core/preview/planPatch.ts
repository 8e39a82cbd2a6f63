/** How to obtain one block of the new page. */
export interface PatchStep {
  /** Index of the equal block in the old page; `undefined` to create the block. */
  readonly from: number | undefined;
  /** Whether that block can stay in place; others are moved or created. */
  readonly stays: boolean;
}

/**
 * The steps, one for each block of `after`, that turn the blocks of `before` into it. Blocks with the same key are
 * equal. Each old block is used at most once, unused ones are removed, and as many as possible stay in place. Equal
 * ends are only compared, so typing in one block of a long page costs one comparison per block.
 */
export function planPatch(before: readonly string[], after: readonly string[]): readonly PatchStep[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;

  const unused = indexesByKey(before, head, before.length - tail);
  const from = after.map((key, index) => {
    if (index < head) return index;
    if (index >= after.length - tail) return index - after.length + before.length;
    return unused.get(key)?.pop();
  });
  const staying = longestRise(from.slice(head, after.length - tail));
  return from.map((old, index) => ({
    from: old,
    stays: old !== undefined && (index < head || index >= after.length - tail || staying.has(old)),
  }));
}

/** The indexes of each key between `start` and `end`, in reverse, so that `pop` returns them in order. */
function indexesByKey(keys: readonly string[], start: number, end: number): ReadonlyMap<string, number[]> {
  const indexes = new Map<string, number[]>();
  for (let index = end - 1; index >= start; index--) {
    const known = indexes.get(keys[index]!);
    if (known) known.push(index);
    else indexes.set(keys[index]!, [index]);
  }
  return indexes;
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
