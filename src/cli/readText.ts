import { fstatSync } from 'node:fs';
import { constants, open } from 'node:fs/promises';
import { decodeText, NotTextError } from './decodeText.js';

/** The argument for standard input. */
export const standardInput = '-';

/** Far more than any recap. Larger files are a mistake and could exhaust the memory. */
const maxBytes = 10_000_000;

/** Reads a file, or standard input, as UTF-8. Throws; `reasonOf` describes the error. */
export async function readText(path: string): Promise<string> {
  return decodeText(path === standardInput ? await readInput() : await readFile(path));
}

async function readFile(path: string): Promise<Buffer> {
  // Devices and pipes can be endless, and opening a pipe without a writer would wait forever.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new NotTextError('is not a file; `-` reads standard input');
    demandSize(stats.size);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function readInput(): Promise<Buffer> {
  // Node reads it as an empty stream.
  if (fstatSync(0).isDirectory()) throw new NotTextError('is a folder');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    demandSize(size);
  }
  return Buffer.concat(chunks);
}

function demandSize(bytes: number): void {
  if (bytes > maxBytes) throw new NotTextError(`is larger than ${maxBytes / 1_000_000} MB`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'cannot be read: its symbolic links form a loop',
  ENAMETOOLONG: 'cannot be read: the name is too long',
};

/** Describes why a file could not be read, to follow its path in a sentence. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `cannot be read: ${String(error)}`;
  if (error instanceof NotTextError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? `cannot be read: ${error.message}`;
}
