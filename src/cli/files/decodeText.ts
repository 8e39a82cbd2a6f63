import { isUtf8 } from 'node:buffer';

/** The bytes are not UTF-8 text. */
export class NotTextError extends Error {}

/** Decodes a file. Drops a byte order mark, as editors do. Throws a `NotTextError` for anything but UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new NotTextError('is UTF-16, not UTF-8');
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new NotTextError(`is not text: it contains a NUL at byte ${zero}`);
  if (!isUtf8(bytes)) {
    const at = firstBadByte(bytes);
    throw new NotTextError(`is not UTF-8: invalid byte ${at}, in line ${lineOf(bytes, at)}`);
  }
  return new TextDecoder().decode(bytes);
}

/** Offset of the first invalid character. Everything before it can be decoded, so a binary search finds it. */
function firstBadByte(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (sound + 1 < broken) {
    const middle = (sound + broken) >> 1;
    if (decodeBeginning(bytes.subarray(0, middle)) === undefined) broken = middle;
    else sound = middle;
  }
  // The first bytes of that character may be valid; the decoded text ends before them.
  return Buffer.byteLength(decodeBeginning(bytes.subarray(0, sound)) ?? '');
}

/** Decodes the complete characters at the beginning of a text; `undefined` if it is invalid whatever follows. */
function decodeBeginning(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** One-based line of an offset. */
function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = bytes.indexOf(10); index >= 0 && index < at; index = bytes.indexOf(10, index + 1)) line++;
  return line;
}
