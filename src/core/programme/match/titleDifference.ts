import { slipsBetween } from '../../closestName.js';
import type { Session } from '../programme.js';
import { foldedWords } from './foldText.js';

/** A title that has so many words in common, of each ten, is misspelt; one that has fewer was written anew. */
const leastShared = 0.6;

/**
 * Whether a talk's title is that of its session but for some words that are misspelt, missing, or others. `false` for the same
 * words in another case or with other marks, for a title without its label, for one that is cut off, and for one of the
 * author's own.
 */
export function differsByWords(title: string, session: Pick<Session, 'title' | 'subtitle'>): boolean {
  const own = foldedWords(title);
  const titles = [session.title, `${session.title} ${session.subtitle ?? ''}`].map(foldedWords);
  if (own.length === 0 || titles.some((words) => isPartOf(own, words))) return false;
  const [words] = titles;
  const shared = commonWords(own, words!);
  const differences = own.length + words!.length - 2 * shared;
  return shared > 0 && shared / Math.max(own.length, words!.length) >= leastShared && differences <= 4
    ? true
    : isMisspelt(own, words!);
}

/** Whether the words begin or end a title, or are all of it. */
function isPartOf(own: readonly string[], words: readonly string[]): boolean {
  const text = own.join(' ');
  const whole = words.join(' ');
  const joined = own.join('') === words.join('');
  return joined || `${whole} `.startsWith(`${text} `) || ` ${whole}`.endsWith(` ${text}`);
}

/** How many words two titles have in common, in their order. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    for (const [index, other] of b.entries())
      row.push(word === other ? above[index]! + 1 : Math.max(above[index + 1]!, row[index]!));
    above = row;
  }
  return above[b.length]!;
}

/** Whether the letters of all of it differ in a few places only. */
function isMisspelt(own: readonly string[], words: readonly string[]): boolean {
  const [a, b] = [own.join(' '), words.join(' ')];
  const most = Math.min(6, Math.floor(b.length / 6));
  return Math.abs(a.length - b.length) <= most && slipsBetween(a, b, most) <= most;
}
