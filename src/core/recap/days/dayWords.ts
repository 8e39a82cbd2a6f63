import { dayLanguages } from './daySequences.js';
import type { DayLanguage } from './languages/dayLanguage.js';
import { chineseAndJapanese, korean } from './languages/eastAsian.js';

// The words of all languages, in lower case, each with its meaning.

/** From 0 for Monday. */
export const weekdays = indexed(({ weekdays: lists }) => lists);
/** From 0 for January. */
export const months = indexed(({ months: lists }) => lists);
/** From 0 for the first. */
export const ordinals = indexed(({ ordinals: lists }) => lists);

/** What the last day is called. */
export const lastWords: ReadonlySet<string> = new Set(dayLanguages.flatMap(({ last }) => last));

/** The words for a day that letters separate from others, with what counts such days: "Day One", "День первый". */
export const counting: ReadonlyMap<string, ReadonlyMap<string, number>> = countingByDay();

/** As a part of a pattern. */
export const dayWord = pattern([...counting.keys()]);

/** Weekdays of scripts without spaces, as a part of a pattern. */
export const eastAsianWeekday = pattern([...chineseAndJapanese.weekdays, ...korean.weekdays].flat());

/** What happens on a day is not the day itself: "Day 1 lunch". As a part of a pattern. */
export const sideEvents =
  'lunch(?:es)?|dinners?|breakfast|brunch|bento|(?:after[- ]?)?part(?:y|ies)|afterparties|drinks|beers?|booths?|exhibit\\w*|expo|social|' +
  'mittagessen|abendessen|frühstück|déjeuner|dîner|soirée|almuerzo|cena|comida|pranzo|festa|borrel|feest|fest|lunsj|frokost|middag|' +
  'パーティー?|懇親会|ランチ|점심|저녁|午餐|晚宴|(?:ライトニングトーク|LT)(?:一覧)?|hotel|travel|photos?|pictures|videos?|schedule';

type Lists = readonly (readonly string[])[];

function indexed(listsOf: (language: DayLanguage) => Lists): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const lists of dayLanguages.map(listsOf)) for (const list of lists) addTo(words, list);
  return words;
}

/** The first language that has a word keeps it. */
function addTo(known: Map<string, number>, words: readonly string[]): void {
  for (const [index, word] of words.entries()) if (!known.has(word)) known.set(word, index);
}

function countingByDay(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const language of dayLanguages) {
    if (language === chineseAndJapanese || language === korean) continue;
    for (const day of language.days) {
      const known = counts.get(day) ?? new Map<string, number>();
      for (const words of [...language.cardinals, ...language.ordinals]) addTo(known, words);
      counts.set(day, known);
    }
  }
  return counts;
}

/** The longest first: a pattern takes the first that fits. */
function pattern(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
