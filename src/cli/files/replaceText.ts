import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodeText } from './decodeText.js';
import { systemReason, type Reasons } from './systemError.js';

/** Why a file was not written, to follow its path in a sentence. */
export class WriteError extends Error {}

/**
 * Replaces the text of a file as a whole or not at all: a full disk, or an end of the program at any moment, leaves the
 * text as it was. Keeps the byte order mark, the mode, the owner and links. Throws a `WriteError`, also if the file no
 * longer contains the text that was read.
 */
export async function replaceText(path: string, before: string, after: string): Promise<void> {
  try {
    // A symbolic link stays one.
    const file = await realpath(path);
    // Replacing a file needs no permission to write to it.
    await access(file, constants.W_OK);
    const { bytes, nlink } = await unchanged(file, before);
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const content = isMarked ? `\ufeff${after}` : after;
    const copy = join(dirname(file), `.${basename(file)}.${process.pid}.recap`);
    try {
      await writeCopy(copy, content, file);
      await unchanged(file, before);
      if (nlink > 1) await overwrite(file, content, bytes);
      else await rename(copy, file);
    } finally {
      await rm(copy, { force: true });
    }
  } catch (error) {
    throw error instanceof WriteError
      ? error
      : new WriteError(`cannot be written: ${systemReason(error, reasons)}`, { cause: error });
  }
}

async function unchanged(file: string, text: string): Promise<{ readonly bytes: Buffer; readonly nlink: number }> {
  const bytes = await readFile(file);
  if (decodeText(bytes) !== text) throw new WriteError('was not written: it has changed in the meantime');
  const { nlink } = await stat(file);
  return { bytes, nlink };
}

/** A file with the mode and owner of another, on the disk when this resolves. */
async function writeCopy(copy: string, content: string, file: string): Promise<void> {
  const { mode, uid, gid } = await stat(file);
  const handle = await open(copy, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    const own = await handle.stat();
    if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid);
    await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The other names of the file refer to the same bytes. The copy has shown that there is room. */
async function overwrite(file: string, content: string, before: Buffer): Promise<void> {
  try {
    await writeFile(file, content, { flush: true });
  } catch (error) {
    await writeFile(file, before);
    throw error;
  }
}

const reasons: Reasons = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'it would be too large',
  EROFS: 'the disk is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};
