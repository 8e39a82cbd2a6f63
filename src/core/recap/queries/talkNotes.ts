import type { Talk } from '../model/talk.js';

/** How far a talk is: one whose notes hold neither words nor pictures nor posts is still empty. */
export function isEmptyTalk({ words, images, tweets }: Talk): boolean {
  return words + images + tweets === 0;
}

/** Whole minutes that it takes to read so many words, as Hugo's `.ReadingTime` has it (213 words a minute, rounded up). */
export function readingMinutes(words: number): number {
  return Math.floor((words + 212) / 213);
}

export function wordsOf(talks: readonly Talk[]): number {
  return talks.reduce((sum, { words }) => sum + words, 0);
}
