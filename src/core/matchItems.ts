/**
 * For each item of `after`, the index of an equal one in `before`; `undefined` if all are used. No index occurs twice.
 * Equal ends are only compared, so a change of one item in a long list costs one comparison per item.
 */
export function matchItems(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;

  const unused = indexesByItem(before, head, before.length - tail);
  return after.map((item, index) => {
    if (index < head) return index;
    if (index >= after.length - tail) return index - after.length + before.length;
    return unused.get(item)?.pop();
  });
}

/** The indexes of each item between `start` and `end`, in reverse, so that `pop` returns them in order. */
function indexesByItem(items: readonly string[], start: number, end: number): ReadonlyMap<string, number[]> {
  const indexes = new Map<string, number[]>();
  for (let index = end - 1; index >= start; index--) {
    const known = indexes.get(items[index]!);
    if (known) known.push(index);
    else indexes.set(items[index]!, [index]);
  }
  return indexes;
}
