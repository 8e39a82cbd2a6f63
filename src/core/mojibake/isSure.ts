import type { Encoding } from './encodings.js';
import type { Kind } from './scripts.js';

/** Some characters that can be read as one other, with those around them; empty at the ends of the text. */
export interface Sequence {
  readonly before: string;
  readonly written: string;
  readonly after: string;
  readonly kind: Kind;
}

/**
 * Whether they are surely no text of any language. The others are taken for what they could be only where the text has such
 * as are: "AMANHÔ is Portuguese, √π mathematics, «está»… Spanish, ≈£200 a guess.
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

/** Signs of formulas and prices, behind a root, a negation or "about". */
const mathematical = /[πΩµ∞∑∏∫∂≤≥≠±£¥¢]$/u;

function isSureMac({ before, written, after }: Sequence): boolean {
  const isFormula = mathematical.test(written);
  if (written.startsWith('¬')) return !isFormula || /[\p{L}\p{N}]/u.test(before);
  if (written.startsWith('√')) return !isFormula || (isLetter(before) && isLetter(after)) || /[£¢¥]$/.test(written);
  return /^[≈ƒ]/.test(written) && !isFormula && (isLower(before) || isLower(after));
}

/** What may follow a capital letter in a text: quotation marks, dashes, and other ends. */
const punctuation = /[€‚„…†‡ˆ‰‹‘’“”•–—˜™›°º»«ª·¨´¸¯¡¿\u00a0]$/u;
/** Those of them that end a word of one letter, and have no blank behind them where somebody forgot it. */
const ends = /[…‘’“”–—»«]$/u;

function isSureWindows({ before, written, after }: Sequence): boolean {
  const isEnd = punctuation.test(written);
  if (/^[ÂÃ]/.test(written)) {
    if (isUpper(before)) return !isEnd && isLetter(after);
    return !isEnd || /[\p{Ll}\p{N}]/u.test(before) || isLetter(after);
  }
  if (isLower(before)) return true;
  return /^[ÄÅ]/.test(written) && !isUpper(before) && isLower(after) && !ends.test(written);
}

/** What no text can be, not even one full of such: a capital letter, then the mark that ends what it stands in. */
export function isText({ before, written, after, kind }: Sequence, encoding: Encoding['name']): boolean {
  return (
    encoding === 'Windows-1252' && kind === 'latin' && isUpper(before) && punctuation.test(written) && !isLetter(after)
  );
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
