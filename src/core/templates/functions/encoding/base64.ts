import { fail } from '../functionDefinition.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in Base64 with padding. */
export function base64Of(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3);
  const sign = (bits: number): string => alphabet[bits & 63]!;
  let text = '';
  for (let at = 0; at < whole; at += 3) {
    const bits = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    text += sign(bits >> 18) + sign(bits >> 12) + sign(bits >> 6) + sign(bits);
  }
  const [one, two] = bytes.subarray(whole);
  if (one === undefined) return text;
  const bits = (one << 16) | ((two ?? 0) << 8);
  text += sign(bits >> 18) + sign(bits >> 12) + (two === undefined ? '==' : `${sign(bits >> 6)}=`);
  return text;
}

/** The bytes of a text in Base64, where line ends do not count; throws Go's fault if it is not one. */
export function bytesOfBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  const signs = Array.from(text)
    .map((sign, at) => [sign, at] as const)
    .filter(([sign]) => sign !== '\n' && sign !== '\r');
  for (const [index, [sign, at]] of signs.entries()) {
    const value = alphabet.indexOf(sign);
    if (sign === '=') return Uint8Array.from(withEnd(bytes, bits, count, signs.slice(index), text.length));
    if (value < 0) return corrupt(at);
    bits = (bits << 6) | value;
    count++;
    if (count < 4) continue;
    bytes.push((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
    [bits, count] = [0, 0];
  }
  return count === 0 ? Uint8Array.from(bytes) : corrupt(text.length - count + (count > 0 ? 0 : 0));
}

/** What remains before the padding, of which there must be as much as is missing, and nothing after it. */
function withEnd(
  bytes: number[],
  bits: number,
  count: number,
  rest: readonly (readonly [string, number])[],
  length: number,
): number[] {
  const [[, first] = ['', 0], second, third] = rest;
  if (count < 2) return corrupt(first);
  if (count === 2 && second?.[0] !== '=')
    return corrupt(second === undefined ? length : second[1] - (second[0] === '=' ? 0 : 1) + 1);
  const after = count === 2 ? third : second;
  if (after) return corrupt(after[1]);
  if (count === 2) return [...bytes, (bits >> 4) & 255];
  return [...bytes, (bits >> 10) & 255, (bits >> 2) & 255];
}

function corrupt(at: number): never {
  return fail(`illegal base64 data at input byte ${at}`);
}
