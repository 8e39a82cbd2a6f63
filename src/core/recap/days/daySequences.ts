import type { DayLanguage } from './languages/dayLanguage.js';
import { chineseAndJapanese, korean } from './languages/eastAsian.js';
import { danish, dutch, english, german, norwegian, swedish } from './languages/germanic.js';
import { french, italian, portuguese, spanish } from './languages/romance.js';
import { czech, polish, russian, ukrainian } from './languages/slavic.js';
import { indonesian, vietnamese } from './languages/southeastAsian.js';
import { finnish, hungarian, turkish } from './languages/uralicAndTurkic.js';

/** The languages that days are named in. Where several share a word, the first one counts. */
export const dayLanguages: readonly DayLanguage[] = [
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
  chineseAndJapanese,
  korean,
];
