import type { Run } from '../../run/run.js';
import { castText } from '../../values/cast.js';
import type { Value } from '../../values/value.js';
import { bytesOf } from '../bytes.js';
import { spendOn, type FunctionDefinition } from '../functionDefinition.js';

/** The functions of `hash`. */
export const hash: readonly FunctionDefinition[] = [
  { name: 'hash.FNV32a', arity: [1, 1], call: (args, run) => BigInt(fnv(bytesIn(args, run))) },
  {
    name: 'hash.XxHash',
    aliases: ['xxhash'],
    arity: [1, 1],
    call: (args, run) => xxHash(bytesIn(args, run)).toString(16).padStart(16, '0'),
  },
];

function bytesIn([value]: readonly Value[], run: Run): Uint8Array {
  const text = castText(value);
  spendOn(run, 16 * text.length);
  return bytesOf(text);
}

function fnv(bytes: Uint8Array): number {
  return bytes.reduce((hashed, byte) => Math.imul(hashed ^ byte, 16_777_619), 2_166_136_261 | 0) >>> 0;
}

const primes = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const;
const [prime1, prime2, prime3, prime4, prime5] = primes;

function word(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function rotate(value: bigint, count: bigint): bigint {
  return word(value << count) | (value >> (64n - count));
}

function mix(sum: bigint, lane: bigint): bigint {
  return word(rotate(word(sum + lane * prime2), 31n) * prime1);
}

/** The number in these bytes, the first the least. */
function lane(bytes: Uint8Array, at: number, size: number): bigint {
  return bytes.subarray(at, at + size).reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

/** xxHash with 64 bits and the seed 0. */
function xxHash(bytes: Uint8Array): bigint {
  const blocks = bytes.length - (bytes.length % 32);
  let hashed = word((blocks > 0 ? hashBlocks(bytes, blocks) : prime5) + BigInt(bytes.length));
  let at = blocks;
  for (; at + 8 <= bytes.length; at += 8)
    hashed = word(rotate(hashed ^ mix(0n, lane(bytes, at, 8)), 27n) * prime1 + prime4);
  if (at + 4 <= bytes.length) {
    hashed = word(rotate(hashed ^ word(lane(bytes, at, 4) * prime1), 23n) * prime2 + prime3);
    at += 4;
  }
  for (const byte of bytes.subarray(at)) hashed = word(rotate(hashed ^ word(BigInt(byte) * prime5), 11n) * prime1);
  hashed = word((hashed ^ (hashed >> 33n)) * prime2);
  hashed = word((hashed ^ (hashed >> 29n)) * prime3);
  return hashed ^ (hashed >> 32n);
}

function hashBlocks(bytes: Uint8Array, end: number): bigint {
  let sums = [word(prime1 + prime2), prime2, 0n, word(-prime1)];
  for (let at = 0; at < end; at += 32) sums = sums.map((sum, index) => mix(sum, lane(bytes, at + 8 * index, 8)));
  const [one = 0n, two = 0n, three = 0n, four = 0n] = sums;
  const joined = word(rotate(one, 1n) + rotate(two, 7n) + rotate(three, 12n) + rotate(four, 18n));
  return sums.reduce((hashed, sum) => word((hashed ^ mix(0n, sum)) * prime1 + prime4), joined);
}
