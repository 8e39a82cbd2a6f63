import { dateOf, day, parseMoment } from './moment.js';

/** A date as somebody wrote it. The year may be missing, and of `04/05` either number may be the month. */
interface WrittenDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly date: number;
  /** Whether the two numbers could be the other way round. */
  readonly isEither: boolean;
}

/** Beginnings of the names of months in the languages of conferences; the first that fits counts. */
const months: readonly RegExp[] = [
  /^(?:jan|gen|ene|янв|sty|led|1月)/,
  /^(?:feb|fév|fev|фев|lut|úno)/,
  /^(?:mar(?!c?a?d)|mär|mrt|maa|мар|bře)/,
  /^(?:apr|avr|abr|апр|kwi|dub)/,
  /^(?:may|mai|maj|mag|mei|май|мая|kvě|toukokuu)/,
  /^(?:jun|juin|giu|июн|cze|čer(?!ve?n?ec))/,
  /^(?:jul|juil|lug|июл|lip)/,
  /^(?:aug|aoû|aou|ago|авг|sie|srp)/,
  /^(?:sep|set|сен|wrz|zář)/,
  /^(?:oct|okt|ott|out|окт|paź|říj)/,
  /^(?:nov|ноя|lis)/,
  /^(?:dec|dez|déc|dic|дек|gru|pro)/,
];

const word = '\\p{L}{3,10}';
const year = '(?:,?\\s*(?:de\\s+)?(\\d{4}))?';
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?\\s+(?:of\\s+|de\\s+)?(${word})\\.?${year}(?![\\d:])`,
  'iu',
);
const monthFirst = new RegExp(`(?<!\\p{L})(${word})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${year}`, 'iu');
const numeric = /(?<!\d)(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})|\.(?!\d))?(?!\d)/;
const japanese = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/;

/** The date in a short text such as "Friday, 4 May 2026", "04.05.2026" or "May 4th". */
function writtenDate(text: string): WrittenDate | undefined {
  const isoDate = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (isoDate) return checked(isoDate[1], isoDate[2], isoDate[3]);
  const far = japanese.exec(text);
  if (far) return checked(far[1], far[2], far[3]);
  const [, ofDay, named, ofYear] = dayFirst.exec(text) ?? [];
  const found = named === undefined ? undefined : monthNumber(named);
  if (found !== undefined) return checked(ofYear, String(found), ofDay);
  const [, before, after, last] = monthFirst.exec(text) ?? [];
  const other = before === undefined ? undefined : monthNumber(before);
  return other === undefined ? numericDate(text) : checked(last, String(other), after);
}

function numericDate(text: string): WrittenDate | undefined {
  const [, one, mark, other, ofYear] = numeric.exec(text) ?? [];
  if (one === undefined || (mark === '.' && Number(other) > 12) || (mark === '-' && ofYear === undefined))
    return undefined;
  const full = ofYear?.length === 2 ? `20${ofYear}` : ofYear;
  const usual = checked(full, other, one) ?? checked(full, one, other);
  return usual && { ...usual, isEither: mark === '/' && Number(one) <= 12 && Number(other) <= 12 };
}

function checked(
  ofYear: string | undefined,
  month: string | undefined,
  date: string | undefined,
): WrittenDate | undefined {
  const [m, d] = [Number(month), Number(date)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined;
  return { year: ofYear === undefined ? undefined : Number(ofYear), month: m, date: d, isEither: false };
}

function monthNumber(name: string): number | undefined {
  const found = months.findIndex((pattern) => pattern.test(name.toLowerCase()));
  return found < 0 ? undefined : found + 1;
}

/** Reads dates as those of one conference, so that what one does not say the others may. */
export class ConferenceDates {
  private readonly isMonthFirst: boolean;
  private readonly year: number | undefined;

  /** @param texts in which dates occur @param context text that may name the year @param first the first day, if known */
  constructor(texts: readonly string[], context: string, first: string | undefined) {
    const dates = texts.flatMap((text) => writtenDate(text) ?? []);
    const either = dates.filter(({ isEither }) => isEither);
    // Of 04/05, 04/06: the number that stays the same is the month, and a day above 12 settles it.
    this.isMonthFirst =
      either.length > 0 &&
      (dates.some((date) => !date.isEither && texts.length > 0 && isUnitedStates(texts)) ||
        new Set(either.map(({ date }) => date)).size < new Set(either.map(({ month }) => month)).size);
    const named = /(?<!\d)(20\d{2})(?!\d)/.exec(context)?.[1];
    this.year = dates.find((date) => date.year !== undefined)?.year ?? numberOf(first?.slice(0, 4)) ?? numberOf(named);
  }

  /** `YYYY-MM-DD`; `undefined` if there is no date, or no year is known. */
  read(text: string): string | undefined {
    const moment = parseMoment(text);
    if (moment) return dateOf(moment.wall);
    const written = writtenDate(text);
    const inYear = written?.year ?? this.year;
    if (!written || inYear === undefined) return undefined;
    const isTurned = written.isEither && this.isMonthFirst;
    const [month, date] = isTurned ? [written.date, written.month] : [written.month, written.date];
    return dateOf(Date.UTC(inYear, month - 1, date));
  }
}

function isUnitedStates(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const [, one, mark, other] = numeric.exec(text) ?? [];
    return mark === '/' && Number(one) <= 12 && Number(other) > 12;
  });
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || !/^\d{4}$/.test(text) ? undefined : Number(text);
}

/** The date that somebody wrote, as `YYYY-MM-DD`; `undefined` if it has no year, and if there is no such date. */
export function readDate(text: string): string | undefined {
  const date = new ConferenceDates([text], '', undefined).read(text);
  const day = writtenDate(text)?.date;
  // The 31st of a shorter month is not a day of the next one.
  return day === undefined || day === Number(date?.slice(8)) ? date : undefined;
}

/** Whether a text has a date, with or without a year. */
export function hasDate(text: string): boolean {
  return writtenDate(text) !== undefined;
}

/** The date so many days after another. */
export function daysAfter(date: string, days: number): string {
  return dateOf((parseMoment(date)?.wall ?? 0) + days * day);
}
