import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { Run } from '../../run/run.js';
import { castText } from '../../values/cast.js';
import type { Value } from '../../values/value.js';
import { quote } from '../../values/print/quote.js';
import { bytesOf, textOfBytes } from '../bytes.js';
import { hexOf } from '../encoding/hexadecimal.js';
import { fail, type FunctionDefinition } from '../functionDefinition.js';

const hashes = new Map([
  ['md5', md5],
  ['sha1', sha1],
  ['sha256', sha256],
  ['sha384', sha384],
  ['sha512', sha512],
] as const);
type Hash = typeof md5 | typeof sha256 | typeof sha512;

/** The functions of `crypto`. */
export const crypto: readonly FunctionDefinition[] = [
  { name: 'crypto.Hash', arity: [0, undefined], call: hash },
  { name: 'crypto.HMAC', aliases: ['hmac'], arity: [3, undefined], call: authenticate },
  { name: 'crypto.MD5', aliases: ['md5'], arity: [1, 1], call: ([value], run) => digest(md5, value, run) },
  { name: 'crypto.SHA1', aliases: ['sha1'], arity: [1, 1], call: ([value], run) => digest(sha1, value, run) },
  { name: 'crypto.SHA256', aliases: ['sha256'], arity: [1, 1], call: ([value], run) => digest(sha256, value, run) },
];

function digest(algorithm: Hash, value: Value | undefined, run: Run): string {
  const bytes = bytesOf(castText(value));
  run.spend(1 + bytes.length);
  return hexOf(algorithm(bytes));
}

function hash(args: readonly Value[], run: Run): string {
  if (args.length < 1 || args.length > 2) fail(`crypto.Hash: expected 1 or 2 arguments, got ${args.length}`);
  const value = castText(args.at(-1));
  const name = args.length === 1 ? 'sha256' : castText(args[0]);
  const algorithm = [...hashes].find(([known]) => known === name)?.[1];
  return algorithm
    ? digest(algorithm, value, run)
    : fail(`crypto.Hash: ${quote(name)} is not a supported hash algorithm`);
}

function authenticate([algorithm, key, message, form = null]: readonly Value[], run: Run): string {
  const name = castText(algorithm);
  const found = [...hashes].find(([known]) => known === name && known !== 'sha384')?.[1];
  if (!found) return fail(`hmac: ${name} is not a supported hash function`);
  const [text, secret] = [castText(message), castText(key)];
  run.spend(1 + text.length + secret.length);
  const code = hmac(found, bytesOf(secret), bytesOf(text));
  const encoding = form === null ? 'hex' : castText(form);
  if (encoding === 'binary') return textOfBytes(code);
  return encoding === 'hex' ? hexOf(code) : fail(`${quote(encoding)} is not a supported encoding method`);
}
