import type * as vscode from 'vscode';

/** How many files are read at the same time: VS Code answers many requests faster than one after the other. */
const lanes = 256;

/** Milliseconds of work after which others have their turn: the extension host has one thread. */
const longestTurn = 15;

/** Calls a function for each item, a few at a time, until it is cancelled. */
export async function inLanes<Item>(
  items: readonly Item[],
  token: vscode.CancellationToken,
  call: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length && !token.isCancellationRequested) await call(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, work));
}

/** Waits where work has gone on for long, so that others have their turn. */
export class Turns {
  private since = Date.now();

  /** Returns whether others had their turn. */
  async pause(): Promise<boolean> {
    if (Date.now() - this.since < longestTurn) return false;
    await new Promise((resolve) => setTimeout(resolve));
    this.since = Date.now();
    return true;
  }
}
