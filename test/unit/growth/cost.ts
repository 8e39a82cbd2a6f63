/** How much more work four times the text may be: four times, and something for what is sorted or looked up. */
const most = 6;

/** Milliseconds of CPU that are within what other parts of the process take, such as the collection of garbage. */
const noise = 80;

/** How often both works are measured, and how many of these comparisons show that one is not too much. */
const trials = 12;
const enough = 2;

/** Milliseconds of CPU that this process takes for it. Other processes do not matter. */
export function cost(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function isTooMuch(less: number, more: number): boolean {
  return more > noise && more > less * most;
}

/**
 * The figures of work on a text and on four times as much, where that is too much; else `undefined`. Both are measured in
 * turn: what else the machine does makes all work slower for seconds at a time.
 */
export function tooMuch(less: () => unknown, more: () => unknown): string | undefined {
  return tooMuchOf(
    () => less,
    () => more,
  );
}

/** The same where the work needs something that is prepared for each measurement, and is not measured. */
export function tooMuchOf(prepareLess: () => () => unknown, prepareMore: () => () => unknown): string | undefined {
  let [least, leastOfMore] = [Infinity, Infinity];
  let within = 0;
  prepareLess()();
  for (let trial = 0; trial < trials; trial++) {
    const [one, other] = [cost(prepareLess()), cost(prepareMore())];
    least = Math.min(least, one);
    leastOfMore = Math.min(leastOfMore, other);
    if (!isTooMuch(one, other)) within++;
    if (within === enough || !isTooMuch(least, leastOfMore)) return undefined;
  }
  return `${least.toFixed(1)} → ${leastOfMore.toFixed(1)} ms`;
}
