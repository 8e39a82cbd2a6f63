import { decodeAt } from './decodeAt.js';
import type { Encoding } from './encodings.js';
import { isSure, isText } from './isSure.js';
import { fewestOf, kindOf, type CharacterKind } from './scripts.js';

/** Adjacent characters that can be decoded as others; offsets in UTF-16 code units, end exclusive. */
export interface MojibakeRun {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
  /** Whether it cannot be text in any language. */
  readonly isSure: boolean;
}

/** Quickly excludes most texts. */
const beyondAscii = /[^\0-\x7f]{2,}/g;

/** Finds all runs that could be UTF-8 read in an encoding, in order. */
export function findRuns(text: string, encoding: Encoding): readonly MojibakeRun[] {
  return Array.from(text.matchAll(beyondAscii)).flatMap(({ index, 0: { length } }) =>
    runsBetween(text, index, index + length, encoding),
  );
}

function runsBetween(text: string, from: number, to: number, encoding: Encoding): readonly MojibakeRun[] {
  const runs: { -readonly [Key in keyof MojibakeRun]: MojibakeRun[Key] }[] = [];
  let of: { readonly kind: CharacterKind; readonly count: number } | undefined;
  for (let offset = from, end: number; offset < to; offset = end) {
    end = offset + 1;
    const decoded = decodeAt(text, offset, encoding);
    const kind = decoded && kindOf(decoded.code);
    if (!kind) continue;
    const written = text.slice(offset, offset + decoded.length);
    const sequence = { before: text.charAt(offset - 1), written, after: text.charAt(offset + decoded.length), kind };
    if (isText(sequence, encoding.name)) continue;
    end = offset + decoded.length;
    const last = runs.at(-1);
    const continues = last?.end === offset;
    of = { kind, count: continues && of?.kind === kind ? of.count + 1 : 1 };
    const sure = of.count >= fewestOf(kind) && isSure(sequence, encoding.name);
    const meant = String.fromCodePoint(decoded.code);
    if (continues) {
      last.end = end;
      last.meant += meant;
      last.isSure ||= sure;
    } else runs.push({ start: offset, end, meant, isSure: sure });
  }
  return runs;
}
