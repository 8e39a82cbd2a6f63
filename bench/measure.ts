/** The median duration of a call in milliseconds, not counting the first calls, which warm up the code. */
export function measure(call: () => unknown, runs = 15): number {
  for (let warm = 0; warm < 3; warm++) call();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      call();
      return performance.now() - start;
    }),
  );
}

/**
 * The median durations of several calls in milliseconds. The calls take turns, so that a temporarily slow machine
 * affects all of them, and each starts with a clean heap, so that none collects the garbage of another. A call receives
 * the number of its round, including the first `warm` ones, which are not counted.
 */
export async function measureTogether(
  calls: readonly ((round: number) => unknown)[],
  rounds = 15,
  warm = 10,
): Promise<number[]> {
  const times = calls.map((): number[] => []);
  for (let round = 0; round < warm + rounds; round++) {
    for (const [index, call] of calls.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      await call(round);
      if (round >= warm) times[index]!.push(performance.now() - start);
    }
  }
  return times.map(median);
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Prints a row of a table: what was measured, both durations in milliseconds, and their ratio. */
export function printRow(name: string, ours: number, peer: number): void {
  const columns = [ours.toFixed(2).padStart(9), peer.toFixed(2).padStart(9), (ours / peer).toFixed(2).padStart(7)];
  console.log(`${name.padEnd(28)}${columns.join('')}`);
}

export function printHead(name: string, peer: string): void {
  console.log(`\n${name.padEnd(28)}${'ours ms'.padStart(9)}${`${peer} ms`.padStart(9)}${'ratio'.padStart(7)}`);
}
