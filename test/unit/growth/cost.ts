/** How much more work four times the text may be: four times, and something for what is sorted or looked up. */
const most = 6;

/** Milliseconds of CPU that are within what other parts of the process take, such as the collection of garbage. */
const noise = 80;

/** How often work is repeated before it counts as too much: the least counts. */
export const trials = 8;

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
