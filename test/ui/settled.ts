import { eventually } from './recapWindow.js';

/** Waits until a value has not changed for half a second, and returns it. */
export async function settled<T>(read: () => Promise<T>): Promise<T> {
  let last = await read();
  let since = Date.now();
  await eventually(async () => {
    const now = await read();
    if (now !== last) since = Date.now();
    last = now;
    if (Date.now() - since < 500) throw new Error(`Still on the move: ${String(now)}`);
  });
  return last;
}
