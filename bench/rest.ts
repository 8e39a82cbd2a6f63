import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits until most of the machine has been idle for a while, at most half a minute, because others may be using it. */
export async function rest(): Promise<void> {
  const end = Date.now() + 30_000;
  let before = processorTimes();
  while (Date.now() < end) {
    await pause(500);
    const now = processorTimes();
    if ((now.idle - before.idle) / (now.all - before.all) > 0.85) return;
    before = now;
  }
}

function processorTimes(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((processor) => processor.times);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((each) => Object.values(each))) };
}
