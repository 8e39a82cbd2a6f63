const mask = (1n << 64n) - 1n;
const primes = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const;
const [first, second, third, fourth, fifth] = primes;

/**
 * XXH64 hash of a text in UTF-8, seed 0, as 16 hexadecimal digits (github.com/Cyan4973/xxHash, specification 0.1.1).
 */
export function xxHash64(text: string): string {
  const bytes = bytesOf(text);
  const { length } = bytes;
  let [at, hash] = [0, fifth as bigint];
  if (length >= 32) {
    const lanes = [first + second, second, 0n, -first].map((lane) => lane & mask);
    for (; at + 32 <= length; at += 32)
      for (const [index, lane] of lanes.entries()) lanes[index] = round(lane, numberAt(bytes, at + 8 * index, 8));
    hash = lanes.reduce((sum, lane, index) => sum + rotated(lane, [1n, 7n, 12n, 18n][index]!), 0n) & mask;
    for (const lane of lanes) hash = ((hash ^ round(0n, lane)) * first + fourth) & mask;
  }
  hash = (hash + BigInt(length)) & mask;
  for (; at + 8 <= length; at += 8)
    hash = (rotated(hash ^ round(0n, numberAt(bytes, at, 8)), 27n) * first + fourth) & mask;
  if (at + 4 <= length) {
    hash = (rotated(hash ^ ((numberAt(bytes, at, 4) * first) & mask), 23n) * second + third) & mask;
    at += 4;
  }
  for (; at < length; at++) hash = (rotated(hash ^ ((numberAt(bytes, at, 1) * fifth) & mask), 11n) * first) & mask;
  hash = ((hash ^ (hash >> 33n)) * second) & mask;
  hash = ((hash ^ (hash >> 29n)) * third) & mask;
  return (hash ^ (hash >> 32n)).toString(16).padStart(16, '0');
}

function bytesOf(text: string): readonly number[] {
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
  return Array.from(encoded.matchAll(/%(..)|[^]/g), ([char, code]) =>
    code === undefined ? char.charCodeAt(0) : parseInt(code, 16),
  );
}

/** Reads bytes as a little-endian number. */
function numberAt(bytes: readonly number[], at: number, length: number): bigint {
  let number = 0n;
  for (let index = at + length - 1; index >= at; index--) number = (number << 8n) | BigInt(bytes[index]!);
  return number;
}

function round(lane: bigint, input: bigint): bigint {
  return (rotated((lane + input * second) & mask, 31n) * first) & mask;
}

function rotated(number: bigint, bits: bigint): bigint {
  return ((number << bits) | (number >> (64n - bits))) & mask;
}
