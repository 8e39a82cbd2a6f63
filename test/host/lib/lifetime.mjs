// Everything that was started must end: normally, after a crash, and on Ctrl+C. Cleanup is synchronous, so that it also
// runs on 'exit'.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<() => void>} */
const pending = new Set();
let watching = false;

/**
 * Registers a cleanup. It runs once, at the latest when this process ends, in reverse order.
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
 * A new folder in the system's temporary folder. The name is short, because the path of a socket is limited to 107
 * characters.
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryFolder() {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'recap-')));
  // A process that was just killed may still write for a moment, so this retries.
  const remove = untilEnd(() => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return { path, remove };
}

/**
 * Ends this process together with the npm that runs it: a killed npm ends its shell, but the shell does not end its
 * children.
 */
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
