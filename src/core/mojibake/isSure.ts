import type { Encoding } from './encodings.js';
import type { CharacterKind } from './scripts.js';

/** Characters that can be decoded as a single one, with their neighbours; empty at the ends of the text. */
export interface Sequence {
  readonly before: string;
  readonly written: string;
  readonly after: string;
  readonly kind: CharacterKind;
}

/**
 * Whether the characters cannot be text in any language. Others are decoded only in a text that contains such: "AMANHÔ
 * is Portuguese, √π mathematics, «está»… Spanish, ≈£200 an estimate.
 */
export function isSure(sequence: Sequence, encoding: Encoding['name']): boolean {
  switch (sequence.kind) {
    case 'latin':
    case 'extended':
      return encoding === 'Mac Roman' ? isSureMac(sequence) : isSureWindows(sequence);
    case 'symbol':
      return encoding === 'Mac Roman' || !/^.[…‘’“”•–—›]/u.test(sequence.written);
    case 'alphabet':
    case 'wide':
    case 'emoji':
      return true;
    case 'mark':
      return sequence.written === 'ï»¿' || sequence.written === 'Ôªø';
    case 'byte':
    case 'vietnamese':
      return false;
  }
}

/** Characters of formulas and prices, after a root, a negation or "about". */
const mathematical = /[πΩµ∞∑∏∫∂≤≥≠±£¥¢]$/u;

function isSureMac({ before, written, after }: Sequence): boolean {
  const isFormula = mathematical.test(written);
  // Old texts contain words that were hyphenated as "gro¬ße".
  if (/^¬\p{L}/u.test(written) && isLetter(before) && isLetter(after)) return false;
  if (written.startsWith('¬')) return !isFormula || /[\p{L}\p{N}]/u.test(before);
  if (written.startsWith('√')) return !isFormula || (isLetter(before) && isLetter(after)) || /[£¢¥]$/.test(written);
  return /^[≈ƒ]/.test(written) && !isFormula && (isLower(before) || isLower(after));
}

/** Characters that can follow a capital letter in a text: quotation marks, dashes, and other ends. */
const punctuation = /[€‚„…†‡ˆ‰‹‘’“”•–—˜™›°º»«ª·¨´¸¯¡¿\u00a0]$/u;
/** Those that can end a word of one letter, and are not followed by a space if it was forgotten. */
const ends = /[…‘’“”–—»«›\u00a0]$/u;

function isSureWindows({ before, written, after }: Sequence): boolean {
  const isEnd = punctuation.test(written);
  if (/^[ÂÃ]/.test(written)) {
    if (isUpper(before)) return !isEnd && isLetter(after);
    return !isEnd || /[\p{Ll}\p{N}]/u.test(before) || isLetter(after);
  }
  // Ångström: "5 mŔ, "Å²".
  if (isLower(before)) return !/^Å[…’”»²³]$/.test(written) || isLetter(after);
  return /^[ÄÅ]/.test(written) && !isUpper(before) && isLower(after) && !ends.test(written);
}

/** Whether the characters are text even next to mojibake: a word in capitals, and what can end or follow it. */
export function isText({ before, written, after, kind }: Sequence, encoding: Encoding['name']): boolean {
  return encoding === 'Windows-1252' && kind === 'latin' && isUpper(before) && ends.test(written) && !isLetter(after);
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function isLower(character: string): boolean {
  return /\p{Ll}/u.test(character);
}

function isUpper(character: string): boolean {
  return /\p{Lu}/u.test(character);
}
