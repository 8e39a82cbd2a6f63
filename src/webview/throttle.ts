/** Time in milliseconds, and a call at a later time. Tests have their own. */
export interface Clock {
  readonly now: () => number;
  /** Returns what takes the call back. */
  readonly call: (work: () => void, delay: number) => () => void;
}

/** The longest pause, in milliseconds. Showing a long post for the first time can take many seconds. */
const longestRest = 500;

const realClock: Clock = {
  now: () => performance.now(),
  call: (work, delay) => {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};

/**
 * Creates a function that runs `work` with the latest of the values it is called with, and then pauses twice as long as
 * that took, but not longer than half a second. Values in between are dropped, so nothing queues up and the page has
 * time for other work.
 */
export function throttle<Thing>(
  work: (thing: Thing) => void,
  { now, call }: Clock = realClock,
): (thing: Thing, atOnce: boolean) => void {
  let newest: Thing;
  let cancel: (() => void) | undefined;
  let restsUntil = 0;
  const run = (): void => {
    cancel = undefined;
    const begin = now();
    work(newest);
    const end = now();
    // The editor may share this thread, so rendering leaves it two thirds of the time, as long as nobody waits for it.
    restsUntil = end + Math.min(2 * (end - begin), longestRest);
  };
  return (thing, atOnce) => {
    newest = thing;
    if (atOnce) cancel?.();
    if (atOnce || !cancel) cancel = call(run, atOnce ? 0 : Math.max(0, restsUntil - now()));
  };
}
