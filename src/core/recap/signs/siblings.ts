/** So few siblings do not support each other. */
const fewSiblings = 3;

/** What siblings add to each other's weight: where half of the others are talks, it is likelier one; where hardly any is, less. */
export function supportsOf(weights: readonly number[]): readonly number[] {
  if (weights.length < fewSiblings) return weights.map(() => 0);
  const talks = weights.filter((weight) => weight > 0).length;
  return weights.map((weight) => {
    const share = (talks - (weight > 0 ? 1 : 0)) / (weights.length - 1);
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
