import type { DayLanguage } from './languages/dayLanguage.js';
import { chineseAndJapanese, korean } from './languages/eastAsian.js';
import { danish, dutch, english, german, norwegian, swedish } from './languages/germanic.js';
import { french, italian, portuguese, spanish } from './languages/romance.js';
import { czech, polish, russian, ukrainian } from './languages/slavic.js';
import { indonesian, vietnamese } from './languages/southeastAsian.js';
import { finnish, hungarian, turkish } from './languages/uralicAndTurkic.js';

const alphabetic: readonly DayLanguage[] = [
  english,
  german,
  dutch,
  french,
  spanish,
  italian,
  portuguese,
  swedish,
  norwegian,
  danish,
  finnish,
  hungarian,
  czech,
  polish,
  russian,
  ukrainian,
  turkish,
  vietnamese,
  indonesian,
];

/** Shorter words are written with their accents: without them, they are words of other languages. */
const shortestPlain = 4;
/** Letters with a stroke do not decompose. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ı: 'i', đ: 'd' };

/**
 * The languages that days are named in, with their words as they are typed without accents, too: "Dzien". Where several share
 * a word, the first one counts.
 */
export const dayLanguages: readonly DayLanguage[] = [...alphabetic.map(withPlainWords), chineseAndJapanese, korean];

function withPlainWords({ days, cardinals, ordinals, last, weekdays, months }: DayLanguage): DayLanguage {
  return {
    days: [...new Set([...days, ...days.map(withoutAccents)])],
    cardinals: withPlain(cardinals),
    ordinals: withPlain(ordinals),
    last: [...new Set([...last, ...last.map(withoutAccents)])],
    weekdays: withPlain(weekdays),
    months: withPlain(months),
  };
}

function withPlain(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const plain = lists.map((words) => words.map(withoutAccents));
  return [...lists, ...plain.filter((words, index) => words.some((word, at) => word !== lists[index]![at]))];
}

function withoutAccents(word: string): string {
  if (word.length < shortestPlain) return word;
  const letters = word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return letters.replaceAll(/[łøıđ]/g, (letter) => strokes[letter]!);
}
