import * as vscode from 'vscode';

/** Tests set a function there that says what time it is. They run in the same extension host. */
const fixedClock = Symbol.for('conference-recap.now');

const minute = 60_000;

/** The time, in milliseconds since 1970. The one place in the features of programmes that reads a clock. */
export function now(): number {
  const fixed = (globalThis as { readonly [fixedClock]?: () => number })[fixedClock];
  return fixed ? fixed() : Date.now();
}

/** Calls a function at the start of every minute: what is on now changes then. */
export function everyMinute(call: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    timer = setTimeout(
      () => {
        wait();
        call();
      },
      minute - (Date.now() % minute),
    );
  };
  wait();
  return new vscode.Disposable(() => clearTimeout(timer));
}
