import assert from 'node:assert/strict';
import { throttle, type Clock } from '../../../src/webview/throttle.js';

interface Run {
  readonly thing: string;
  /** In milliseconds. */
  readonly begin: number;
  readonly end: number;
}

/** Slow work, what it has processed, and a wait for the next time. */
function slowWork(): {
  readonly work: (thing: string) => void;
  readonly runs: readonly Run[];
  readonly next: () => Promise<void>;
} {
  const runs: Run[] = [];
  let tell = (): void => undefined;
  return {
    runs,
    next: () => new Promise((resolve) => (tell = resolve)),
    work: (thing) => {
      const begin = performance.now();
      while (performance.now() - begin < 10);
      runs.push({ thing, begin, end: performance.now() });
      tell();
    },
  };
}

describe('throttle', () => {
  it('processes the latest of several values, then rests twice as long as that took', async () => {
    const { work, runs, next } = slowWork();
    const give = throttle(work);
    for (const thing of ['a', 'b', 'c']) give(thing, false);
    await next();
    for (const thing of ['d', 'e']) give(thing, false);
    await next();
    assert.deepEqual(
      runs.map(({ thing }) => thing),
      ['c', 'e'],
    );
    const [first, second] = runs;
    // A timer may fire a millisecond early.
    assert.ok(second!.begin - first!.end >= 2 * (first!.end - first!.begin) - 2);
  });

  it('drops a waiting value for an urgent one', async () => {
    const { work, runs, next } = slowWork();
    const give = throttle(work);
    give('a', true);
    await next();
    give('b', false);
    give('c', true);
    await next();
    give('d', false);
    await next();
    assert.deepEqual(
      runs.map(({ thing }) => thing),
      ['a', 'c', 'd'],
    );
  });

  it('pauses for half a second at most, however long the work took', () => {
    // A long post that is shown for the first time on a busy machine: 5 s, in counted time.
    const clock = countedClock();
    const shown: string[] = [];
    const give = throttle((thing: string) => {
      shown.push(`${thing} at ${clock.now()}`);
      clock.pass(5000);
    }, clock);
    give('a', true);
    clock.runNext();
    give('b', false);
    clock.runNext();
    assert.deepEqual(shown, ['a at 0', 'b at 5500']);
  });
});

/** Time that passes only when somebody works or waits. */
function countedClock(): Clock & { readonly pass: (milliseconds: number) => void; readonly runNext: () => void } {
  let time = 0;
  let next: { readonly work: () => void; readonly at: number } | undefined;
  return {
    now: () => time,
    call: (work, delay) => {
      next = { work, at: time + delay };
      return () => (next = undefined);
    },
    pass: (milliseconds) => void (time += milliseconds),
    runNext: () => {
      const { work, at } = next!;
      next = undefined;
      time = Math.max(time, at);
      work();
    },
  };
}
