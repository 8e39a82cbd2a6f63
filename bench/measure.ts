/** The median time of a call in milliseconds; the first calls, which warm the code up, do not count. */
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
 * The median times of several calls in milliseconds, taken in turns, so that a machine which is slower for a while is so for
 * all of them, and each with a clean heap, so that none pays for what another has thrown away. A call is told the number of
 * its round, the first `warm` ones, which do not count, included.
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

/** One row of a table: what was measured, ours and the peer's time in milliseconds, and how they compare. */
export function printRow(name: string, ours: number, peer: number): void {
  const columns = [ours.toFixed(2).padStart(9), peer.toFixed(2).padStart(9), (ours / peer).toFixed(2).padStart(7)];
  console.log(`${name.padEnd(28)}${columns.join('')}`);
}

export function printHead(name: string, peer: string): void {
  console.log(`\n${name.padEnd(28)}${'ours ms'.padStart(9)}${`${peer} ms`.padStart(9)}${'ratio'.padStart(7)}`);
}
