import { blocksOf } from './blocksOf.js';

/** A top-level block that is not what Hugo gives; `undefined` where one of the two has none. */
export interface Difference {
  readonly ours: string | undefined;
  readonly hugos: string | undefined;
}

export interface Comparison {
  /** Blocks that Hugo gives. */
  readonly blocks: number;
  readonly equal: number;
  readonly differences: readonly Difference[];
}

/** Compares HTML with Hugo's, top-level block by top-level block: those of the longest common sequence are equal. */
export function compareBlocks(ours: string, hugos: string): Comparison {
  const [a, b] = [blocksOf(ours), blocksOf(hugos)];
  const lengths = commonLengths(a, b);
  const differences: Difference[] = [];
  let equal = 0;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      equal++;
      i++;
      j++;
      continue;
    }
    const down = lengths[i + 1]?.[j] ?? -1;
    const right = lengths[i]?.[j + 1] ?? -1;
    const both = lengths[i + 1]?.[j + 1] ?? -1;
    if (i < a.length && j < b.length && both >= down && both >= right)
      differences.push({ ours: a[i++], hugos: b[j++] });
    else if (j >= b.length || (i < a.length && down >= right)) differences.push({ ours: a[i++], hugos: undefined });
    else differences.push({ ours: undefined, hugos: b[j++] });
  }
  return { blocks: b.length, equal, differences };
}

/** For each pair of ends the length of the longest common sequence from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/** A difference in two lines, cut to where the two begin to differ. */
export function showDifference({ ours = '', hugos = '' }: Difference): string {
  let from = 0;
  while (from < ours.length && ours[from] === hugos[from]) from++;
  const cut = (text: string): string => JSON.stringify(text.slice(Math.max(0, from - 60), from + 100));
  return `  ours ${cut(ours)}\n  hugo ${cut(hugos)}`;
}
