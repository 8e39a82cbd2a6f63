/** The value that is there most often, by its JSON; of several the one that comes first. `undefined` values have no vote. */
export function mostFrequent<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<string, number>();
  let best: { readonly value: T; readonly count: number } | undefined;
  const keyOf = (value: T): string => JSON.stringify(value);
  for (const value of values) if (value !== undefined) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  for (const value of values) {
    if (value === undefined) continue;
    const count = counts.get(keyOf(value))!;
    if (!best || count > best.count) best = { value, count };
  }
  return best?.value;
}
