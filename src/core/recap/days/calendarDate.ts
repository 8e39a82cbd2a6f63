import { months } from './dayWords.js';

/** A date as a text says it; the year if it is given. Month and day count from 1. */
export interface CalendarDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

export interface FoundDate {
  /** `undefined` where it cannot be known which number is the month. */
  readonly date: CalendarDate | undefined;
  readonly start: number;
  readonly end: number;
}

type Field = 'year' | 'month' | 'day';

/** Dates in numbers, and which number is which. */
const numeric: readonly { readonly pattern: RegExp; readonly fields: readonly Field[] }[] = [
  { pattern: /(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/, fields: ['year', 'month', 'day'] },
  { pattern: /^((?:19|20)\d\d)(\d\d)(\d\d)(?![\p{L}\p{N}])/u, fields: ['year', 'month', 'day'] },
  { pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?(?!\d)/, fields: ['day', 'month', 'year'] },
  { pattern: /(?:(\d{4})[年년]\s?)?(\d{1,2})[月월]\s?(\d{1,2})[日일]/, fields: ['year', 'month', 'day'] },
];

const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/;
const dayMonth =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|o|°)?(?: of| de)? (\p{L}+)\.?(?![\p{L}\p{N}])(?:,? (?:de |del )?(\d{4}))?/gu;
const monthDay = /(?<!\p{L})(\p{L}+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}])(?:,? (\d{4}))?/gu;

/** The first date in a text (of one line, normalised as `readDayName` does). */
export function findDate(text: string): FoundDate | undefined {
  if (!/\d/.test(text)) return undefined;
  return inNumbers(text) ?? withSlashes(text) ?? inWords(text, dayMonth, [2, 1]) ?? inWords(text, monthDay, [1, 2]);
}

function inNumbers(text: string): FoundDate | undefined {
  for (const { pattern, fields } of numeric) {
    const match = pattern.exec(text);
    if (!match) continue;
    const numbers = match.slice(1).filter((group) => !/^[-./]$/.test(group));
    const valueOf = (field: Field): number => Number(numbers[fields.indexOf(field)]);
    const found = foundAt(match, valueOf('year'), valueOf('month'), valueOf('day'));
    if (found) return found;
  }
  return undefined;
}

/** "10/5": which is the month is sure where the other one cannot be, or where the text is Chinese, Japanese or Korean. */
function withSlashes(text: string): FoundDate | undefined {
  const match = slashed.exec(text);
  if (!match) return undefined;
  const [first, second, year] = match.slice(1).map(Number);
  if (first! > 12) return foundAt(match, year!, second!, first!);
  if (second! > 12 || /[\p{sc=Han}\p{sc=Hangul}]/u.test(text)) return foundAt(match, year!, first!, second!);
  return { date: undefined, start: match.index, end: match.index + match[0].length };
}

function inWords(text: string, pattern: RegExp, [word, number]: readonly [number, number]): FoundDate | undefined {
  for (const match of text.matchAll(pattern)) {
    const month = months.get(match[word]!.toLowerCase());
    const found = month !== undefined && foundAt(match, Number(match[3]), month + 1, Number(match[number]));
    if (found) return found;
  }
  return undefined;
}

/** A year that is not a number is not given. */
function foundAt(match: RegExpExecArray, year: number, month: number, day: number): FoundDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = { year: Number.isNaN(year) ? undefined : year, month, day };
  return { date, start: match.index, end: match.index + match[0].length };
}
