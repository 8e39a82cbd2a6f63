/**
 * Makes a function that has something done with the newest of the things it is given. While a thing is worked on or after
 * that was rested for, newer ones take each other's place: nothing queues up, and the page has time for other work.
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
    // One third of the time at most: typing goes first where the editor shares our thread.
    restsUntil = end + 2 * (end - begin);
  };
  return (thing, atOnce) => {
    newest = thing;
    if (atOnce) clearTimeout(timer);
    if (atOnce || timer === undefined)
      timer = setTimeout(run, atOnce ? 0 : Math.max(0, restsUntil - performance.now()));
  };
}
