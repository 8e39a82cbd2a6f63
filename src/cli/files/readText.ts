import { fstatSync } from 'node:fs';
import { constants, open } from 'node:fs/promises';
import { decodeText, NotTextError } from './decodeText.js';
import { WriteError } from './replaceText.js';
import { systemReason, type Reasons } from './systemError.js';

/** The argument for standard input. */
export const standardInput = '-';

/** What messages call the file of an argument. */
export function nameOf(path: string): string {
  return path === standardInput ? 'standard input' : path || '""';
}

/** Far more than any recap. Larger files are a mistake and could exhaust the memory. */
const maxBytes = 10_000_000;

/** Reads a file, or standard input, as UTF-8. Throws; `reasonOf` describes the error. */
export async function readText(path: string): Promise<string> {
  return decodeText(await readBytes(path, maxBytes));
}

/** Reads a file, or standard input, that has no more than so many bytes. Throws; `reasonOf` describes the error. */
export function readBytes(path: string, most: number): Promise<Buffer> {
  return path === standardInput ? readInput(most) : readFile(path, most);
}

async function readFile(path: string, most: number): Promise<Buffer> {
  // Devices and pipes can be endless, and opening a pipe without a writer would wait forever.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new NotTextError('is not a file; `-` reads standard input');
    demandSize(stats.size, most);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function readInput(most: number): Promise<Buffer> {
  // Node reads it as an empty stream.
  if (fstatSync(0).isDirectory()) throw new NotTextError('is a folder');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    demandSize(size, most);
  }
  return Buffer.concat(chunks);
}

function demandSize(bytes: number, most: number): void {
  if (bytes > most) throw new NotTextError(`is larger than ${most / 1_000_000} MB`);
}

const reasons: Reasons = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'cannot be read: its symbolic links form a loop',
  ENAMETOOLONG: 'cannot be read: the name is too long',
};

/** Describes why a file could not be read or written, to follow its path in a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof NotTextError || error instanceof WriteError) return error.message;
  return systemReason(error, reasons, 'cannot be read: ');
}
