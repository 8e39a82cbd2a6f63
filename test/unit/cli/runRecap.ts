import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly cwd?: string;
  /** Standard input; empty if absent. */
  readonly input?: string | Uint8Array;
  /** Closes standard output after the first chunk. */
  readonly closesOutput?: boolean;
}

/** Runs the built program as users do. */
export async function runRecap(args: readonly string[], setting: Setting = {}): Promise<Run> {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], { cwd: setting.cwd });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => {
    out.push(piece);
    if (setting.closesOutput) child.stdout.destroy();
  });
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  // A program that does not read its input may end before all of it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(setting.input ?? '');
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

/** A temporary folder with these files, by path; call `remove` at the end of the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'recap-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
