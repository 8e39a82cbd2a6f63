/** Longer names are not compared. */
const longest = 60;

/**
 * The most similar name, by the number of typos (a character too many, too few, wrong, or two swapped): at most two,
 * and fewer in a short name. `undefined` if there is none.
 */
export function closestName(
  written: string,
  names: readonly string[],
  most = written.length < 4 ? 1 : 2,
): string | undefined {
  const word = written.toLowerCase();
  if (word.length > longest) return undefined;
  let [closest, fewest]: [string | undefined, number] = [undefined, most + 1];
  for (const name of names) {
    if (Math.abs(name.length - word.length) >= fewest) continue;
    const slips = slipsBetween(word, name.toLowerCase(), fewest);
    if (slips < fewest) [closest, fewest] = [name, slips];
  }
  return closest;
}

/** The restricted Damerau–Levenshtein distance; where that is more than `most`, any number that is more. */
export function slipsBetween(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // What both begin and end with is the same in the best comparison.
  let [start, end] = [0, 0];
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return one === '' || other === '' ? one.length + other.length : slipsWithin(one, other, most);
}

function slipsWithin(a: string, b: string, most: number): number {
  let before: number[] = new Array<number>(b.length + 1).fill(0);
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  let row: number[] = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const [letter, last] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
    row[0] = i;
    let fewest = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let slips = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && last === other)
        slips = Math.min(slips, before[j - 2]! + 1);
      row[j] = slips;
      if (slips < fewest) fewest = slips;
    }
    // A later row can have less only by two that are swapped across this one.
    if (fewest > most + 1) return fewest;
    [before, above, row] = [above, row, before];
  }
  return above[b.length]!;
}
