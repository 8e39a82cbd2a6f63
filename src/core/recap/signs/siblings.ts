/** Fewer siblings than this do not support each other. */
const fewSiblings = 3;

/** From this share on, nearly all are talks: that one shows less than the others says little. */
const most = 0.7;

/** Fewer siblings do not show that nearly all are talks. */
const fewestForMost = 5;

/**
 * What siblings add to each other's weight: where half of the others are talks, it is likelier one; where hardly any is, less.
 * `areTalks`: which of them are, by their own weight; `atMost`: what most of them add to each.
 */
export function supportsOf(
  areTalks: readonly boolean[],
  atMost: (index: number) => number = () => 1,
): readonly number[] {
  if (areTalks.length < fewSiblings) return areTalks.map(() => 0);
  const talks = areTalks.filter(Boolean).length;
  return areTalks.map((isTalk, index) => {
    const share = (talks - (isTalk ? 1 : 0)) / (areTalks.length - 1);
    if (share >= most && areTalks.length >= fewestForMost) return atMost(index);
    return share >= 0.5 ? 1 : share <= 0.2 ? -1 : 0;
  });
}

/** Groups by a key, in the order of the first of each. */
export function groupBy<T>(all: readonly T[], keyOf: (each: T) => string | number): Iterable<readonly T[]> {
  const groups = new Map<string | number, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups.values();
}
