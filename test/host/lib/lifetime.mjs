// What was started must end: normally, at a crash and at Ctrl+C. Undoing is synchronous, so that it also runs at 'exit'.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<() => void>} */
const pending = new Set();
let watching = false;

/**
 * Registers an undo step; it runs once, at the latest when this process ends (the newest first).
 * @param {() => void} undo
 * @returns {() => void} runs it now
 */
export function untilEnd(undo) {
  watchEnd();
  const once = () => {
    if (pending.delete(once)) undo();
  };
  pending.add(once);
  return once;
}

/**
 * A new folder in the system's temp folder. The name stays short: a socket's path may not exceed 107 characters.
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryFolder() {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'recap-')));
  // A process that was just killed may still write for a moment, hence the retries.
  const remove = untilEnd(() => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return { path, remove };
}

/** Ends this process with the npm that runs it: killed, npm takes its shell along, but the shell tells nobody. */
export function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.exit(143);
  }, 500).unref();
}

function watchEnd() {
  if (watching) return;
  watching = true;
  process.on('exit', undoAll);
  for (const [signal, number] of /** @type {[NodeJS.Signals, number][]} */ ([
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ])) {
    process.on(signal, () => process.exit(128 + number));
  }
}

function undoAll() {
  for (const undo of [...pending].reverse()) {
    try {
      undo();
    } catch (error) {
      console.error('While cleaning up:', error);
    }
  }
}
