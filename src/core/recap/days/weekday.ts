import { eastAsianWeekday, months, weekdays } from './dayWords.js';

/** A weekday at the start of a text. */
interface FoundWeekday {
  readonly length: number;
  /** 0 for Monday. */
  readonly weekday: number;
}

const word = /^\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/u;
const eastAsian = new RegExp(`^(?:${eastAsianWeekday})`, 'u');
const timeOfDay =
  'morning|afternoon|evening|noon|am|pm|matin|après-midi|soir|vormittag|nachmittag|abend|ochtend|middag|avond|mañana|tarde|noche|mattina|pomeriggio|sera|manhã|noite';
const anyMonth = [...months.keys()].join('|');
/** What must follow a weekday alone: an end, a mark, a date, a time of day, a place, another weekday. */
export const afterWeekday = new RegExp(
  `^\\.?(?: the| le| den| de| el)?(?:[ -](?:${timeOfDay}))?(?: (?:sessions|talks|workshops|highlights|recap))?(?: *(?:$|[,:;()\\]|–—@&+/、]|-+ )| +\\d(?!\\d?[:h]\\d\\d)| +(?:at|and|und|et|y|e|en|og|och) | +(?:${anyMonth})(?![\\p{L}\\p{N}]))`,
  'iu',
);
/** What must precede one that does not begin a heading: the beginning of what follows a number, a mark, a date, "on". */
const beforeWeekday = /(?:^\s*|[([,:;|/–—-]\s*|\d(?:st|nd|rd|th)?\.?,?\s+|(?:^|\s)(?:on|am|le|il|el|op|na|w|в)\s+)$/iu;
const inBrackets = /\((?:([月火水木金土日])(?:曜日?)?|([월화수목금토일])(?:요일)?)(?:[・·/][^()]{1,4})?\)/u;

/** The first word of a text that begins with one, in lower case; of a word with hyphens all of it. */
export function wordAt(text: string): string | undefined {
  // The small letter of the Turkish İ has a mark of its own.
  return word.exec(text)?.[0].toLowerCase().replace('i\u0307', 'i');
}

/** The weekday that begins a text. */
export function readWeekday(text: string): FoundWeekday | undefined {
  const found = wordAt(text) ?? '';
  // "Saturday-Sunday" begins with one, "segunda-feira" is one.
  for (const name of [found, found.split('-', 1)[0]!]) {
    const weekday = weekdays.get(name);
    if (weekday !== undefined) return { length: name.length, weekday };
  }
  const name = eastAsian.exec(text)?.[0];
  return name === undefined ? undefined : { length: name.length, weekday: weekdays.get(name)! };
}

/** The weekday in what follows a day's number or date: "Day 1: Monday", "10月5日(土)"; not "Day 1: Surviving Monday". */
export function findWeekday(text: string): number | undefined {
  const bracketed = inBrackets.exec(text);
  if (bracketed?.[1] !== undefined) return '月火水木金土日'.indexOf(bracketed[1]);
  if (bracketed?.[2] !== undefined) return '월화수목금토일'.indexOf(bracketed[2]);
  for (const { index } of text.matchAll(/(?<!\p{L})\p{L}/gu)) {
    const found = readWeekday(text.slice(index));
    if (!found || !beforeWeekday.test(text.slice(0, index))) continue;
    if (afterWeekday.test(text.slice(index + found.length))) return found.weekday;
  }
  return undefined;
}
