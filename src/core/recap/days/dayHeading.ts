import { dayWord, lastWords, months, numberWords, ordinalWords, sideEvents, weekdays } from './dayWords.js';

/** What a heading says of the day that it names. */
export interface DayName {
  /** "Day 2": 2. The day before the first is 0, the last one without a number -1. */
  readonly ordinal: number | undefined;
  /** 0 for Monday. */
  readonly weekday: number | undefined;
  /** Month and day from 1; the year if it is given. */
  readonly date: { readonly year: number | undefined; readonly month: number; readonly day: number } | undefined;
}

const cjkNumbers = '一二三四五六七八九';
const koreanOrdinals = ['첫', '둘', '셋', '넷', '다섯', '여섯', '일곱'];

const any = (words: readonly (readonly string[])[] | readonly string[]): string =>
  words
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');

/** No letter or digit follows. */
const over = '(?![\\p{L}\\p{N}])';
/** What may precede the day: "Highlights from", "Conference". */
const lead =
  '(?:(?:some )?(?:highlights?|notes|recap|impressions|summary|report|thoughts|talks) (?:from|of|on) (?:the )?|(?:the |le |la |der |de |il |o |el )?(?:conference |conf |main |konferenz-?|workshop |talk )?)';

const numbered = new RegExp(
  `^${lead}(?:${dayWord})(?: |-)?(?:#|n[°o]\\.? ?)?(\\d{1,2}|${any(numberWords)})${over}`,
  'iu',
);
const ordinalDay = new RegExp(
  `^${lead}(?:(\\d{1,2})\\.|(${any(ordinalWords)})|(${any(lastWords)})) (?:(?:conference|full|event) )?(?:${dayWord})${over}`,
  'iu',
);
const cjkDay = new RegExp(
  `^(?:day ?)?第?([${cjkNumbers}\\d]{1,2})(?:日目|天|日(?=$|[^\\p{L}\\p{N}]))|^(\\d{1,2})일(?:차|째)|^(${koreanOrdinals.join('|')})(?:째)? ?날|^(初日)|^(最終日|마지막 ?날|最后一天)`,
  'u',
);
const weekday = new RegExp(`^${lead}(${any(weekdays)})(?:\\.(?= |$)|${over})`, 'iu');
/** What may follow "Day 2": a mark, or words of place and time; "Day 2 Operations" is a talk. */
const afterNumber =
  /^\s*(?:$|[:：,;.!()（）[\]|–—&+/~・、*-]|(?:at|in|of|on|was|is|and|und|et|y|e|en|et|with|from|the|bei|im|à|au|aux|op|morning|afternoon|evening|talks?|sessions?|keynotes?|notes|recap|report|summary|continued|matin|après-midi|vormittag|nachmittag)(?![\p{L}\p{N}]))/iu;
const sideEvent = new RegExp(`^[^:：–—(]{0,30}?(?:${sideEvents})[.!]*$`, 'iu');
/** What must follow a weekday alone: an end, a mark, a date, a time of day. */
const afterWeekday = new RegExp(
  `^(?: the| le| den| de| el)?(?: *(?:$|[,:;(（：|–—]|-+ )| +\\d| +(?:${any(months)})${over})`,
  'iu',
);

const anyWeekday = new RegExp(`(?<![\\p{L}\\p{N}])(${any(weekdays)})${over}`, 'iu');

const monthWord = `(${any(months)})\\.?`;
const dateForms: readonly { readonly pattern: RegExp; readonly groups: readonly ('year' | 'month' | 'day')[] }[] = [
  { pattern: /(\d{4})-(\d{2})-(\d{2})/, groups: ['year', 'month', 'day'] },
  { pattern: /(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?/, groups: ['day', 'month', 'year'] },
  { pattern: /(?:(\d{4})[年년]\s?)?(\d{1,2})[月월]\s?(\d{1,2})[日일]/, groups: ['year', 'month', 'day'] },
  {
    pattern: new RegExp(
      `(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)?(?: of| de)? ${monthWord}${over}(?:,? (?:de |del )?(\\d{4}))?`,
      'iu',
    ),
    groups: ['day', 'month', 'year'],
  },
  {
    pattern: new RegExp(`${monthWord} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?${over}(?:,? (\\d{4}))?`, 'iu'),
    groups: ['month', 'day', 'year'],
  },
];
const afterDate = /^(?: *$| *[,:;(（：|–—]| *-+ )/;

/**
 * Reads a heading's plain text as the name of a day: "Day 2: …", "Tuesday, 25 October", "第二天", "Erster Tag". `undefined`
 * for anything else, and for what happens on a day ("Day 1 lunch"). `words`: the author's own words for a day.
 */
export function readDayName(heading: string, words: readonly string[] = []): DayName | undefined {
  const text = heading.slice(0, 120).trim();
  const found = ownDay(text, words) ?? namedDay(text);
  if (!found) return undefined;
  if (sideEvent.test(text.slice(found.length).trim())) return undefined;
  const date = dateIn(text);
  return {
    ordinal: found.ordinal,
    weekday: found.weekday ?? weekdayIn(text),
    date: date && { year: date.year, month: date.month, day: date.day },
  };
}

interface Named {
  readonly length: number;
  readonly ordinal: number | undefined;
  readonly weekday: number | undefined;
}

function namedDay(text: string): Named | undefined {
  const number = numbered.exec(text);
  if (number && afterNumber.test(text.slice(number[0].length)))
    return { length: number[0].length, ordinal: numberOf(number[1]!), weekday: undefined };
  const ordinal = ordinalDay.exec(text);
  if (ordinal && afterNumber.test(text.slice(ordinal[0].length))) {
    const which = ordinal[3] ? -1 : ordinal[1] ? Number(ordinal[1]) : indexIn(ordinalWords, ordinal[2]!) + 1;
    return { length: ordinal[0].length, ordinal: which, weekday: undefined };
  }
  const cjk = cjkDay.exec(text);
  if (cjk) return { length: cjk[0].length, ordinal: cjkOrdinal(cjk), weekday: undefined };
  const week = weekday.exec(text);
  if (week && afterWeekday.test(text.slice(week[0].length)))
    return { length: week[0].length, ordinal: undefined, weekday: indexIn(weekdays, week[1]!) };
  const date = dateIn(text);
  if (date?.index === 0 && afterDate.test(text.slice(date.length)))
    return { length: date.length, ordinal: undefined, weekday: undefined };
  return undefined;
}

/** One of the author's own words, with a number after it or alone. */
function ownDay(text: string, words: readonly string[]): Named | undefined {
  for (const word of words) {
    if (word.trim() === '' || !text.toLowerCase().startsWith(word.trim().toLowerCase())) continue;
    const rest = /^ ?#?(\d{1,2})?(?![\p{L}\p{N}])/u.exec(text.slice(word.trim().length));
    if (!rest) continue;
    const ordinal = rest[1] === undefined ? undefined : Number(rest[1]);
    return { length: word.trim().length + rest[0].length, ordinal, weekday: undefined };
  }
  return undefined;
}

function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : indexIn(numberWords, text) + 1;
}

function cjkOrdinal([, number, korean, koreanWord, first]: RegExpExecArray): number {
  if (first) return 1;
  if (koreanWord) return koreanOrdinals.indexOf(koreanWord) + 1;
  const digits = number ?? korean;
  if (digits === undefined) return -1;
  return /^\d/.test(digits) ? Number(digits) : cjkNumbers.indexOf(digits) + 1;
}

function indexIn(lists: readonly (readonly string[])[], word: string): number {
  return lists.findIndex((words) => words.includes(word.toLowerCase()));
}

function weekdayIn(text: string): number | undefined {
  const word = anyWeekday.exec(text)?.[1];
  return word === undefined ? undefined : indexIn(weekdays, word);
}

function dateIn(
  text: string,
): { year: number | undefined; month: number; day: number; index: number; length: number } | undefined {
  if (!/\d/.test(text)) return undefined;
  for (const { pattern, groups } of dateForms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const valueOf = (group: 'year' | 'month' | 'day'): string | undefined => match[groups.indexOf(group) + 1];
    const month = valueOf('month')!;
    const numbers = {
      year: valueOf('year') === undefined ? undefined : Number(valueOf('year')),
      month: /^\d/.test(month) ? Number(month) : indexIn(months, month.replace('.', '')) + 1,
      day: Number(valueOf('day')),
    };
    if (numbers.month < 1 || numbers.month > 12 || numbers.day < 1 || numbers.day > 31) continue;
    return { ...numbers, index: match.index, length: match[0].length };
  }
  return undefined;
}
