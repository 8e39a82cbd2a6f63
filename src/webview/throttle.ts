/**
 * Creates a function that runs `work` with the latest of the values it is called with, and then pauses twice as long as
 * that took. Values in between are dropped, so nothing queues up and the page has time for other work.
 */
export function throttle<Thing>(work: (thing: Thing) => void): (thing: Thing, atOnce: boolean) => void {
  let newest: Thing;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restsUntil = 0;
  const run = (): void => {
    timer = undefined;
    const begin = performance.now();
    work(newest);
    const end = performance.now();
    // Rendering takes at most a third of the time, because the editor may share this thread.
    restsUntil = end + 2 * (end - begin);
  };
  return (thing, atOnce) => {
    newest = thing;
    if (atOnce) clearTimeout(timer);
    if (atOnce || timer === undefined)
      timer = setTimeout(run, atOnce ? 0 : Math.max(0, restsUntil - performance.now()));
  };
}
