import { parseHugoDate } from '../../../frontMatter/parseHugoDate.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = String.raw`(?<monthName>[A-Za-z]{3,9})\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.)?`;
const year = String.raw`(?<year>\d{4})`;

/** Common date formats that Hugo does not read, if they are unambiguous. */
const dates = [
  String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})`,
  String.raw`(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})`,
  `${day} (?:of )?${monthName},? ${year}`,
  `${monthName} ${day},? ${year}`,
].map((pattern) => new RegExp(`^${pattern}`));

const clock =
  /^(?:,? +| ?[Tt] ?)(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d(?:\.\d{1,9})?))?(?: ?(?<zone>[Zz]|[+-]\d\d:?\d\d))?$/;

/** Converts a date to a format that Hugo reads; `undefined` if it is ambiguous. */
export function suggestDate(text: string): string | undefined {
  const written = text.trim();
  for (const pattern of dates) {
    const match = pattern.exec(written);
    if (!match) continue;
    const date = dateOf(match.groups!);
    const time = timeOf(written.slice(match[0].length));
    if (date === undefined || time === undefined) continue;
    return parseHugoDate(date + time) ? date + time : undefined;
  }
  return undefined;
}

/** Year, month and day in either order, with the rest of the text. */
const numbers = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<one>\d{1,2})\k<mark>(?<two>\d{1,2})(?<rest>.*)$/,
  /^(?<one>\d{1,2})(?<mark>[-/.])(?<two>\d{1,2})\k<mark>(?<year>\d{4})(?<rest>.*)$/,
];

/**
 * What an impossible or ambiguous date can mean, each a guess: day and month in either order, the last day of a month
 * that is shorter, the day without an impossible time.
 */
export function possibleDates(text: string): readonly string[] {
  const groups = numbers.map((pattern) => pattern.exec(text.trim())?.groups).find((found) => found !== undefined);
  if (!groups) return [];
  const time = timeOf(groups['rest']!);
  const [one, other] = [Number(groups['one']), Number(groups['two'])] as const;
  const found = [
    [one, other],
    [other, one],
  ].flatMap(([month, day]) => {
    const date = dayIn(groups['year']!, month!, day!);
    if (date === undefined) return [];
    return time !== undefined && parseHugoDate(date + time) ? [date + time] : [date];
  });
  return [...new Set(found)].filter((date) => date !== text.trim());
}

/** The day, or the last one if the month has none with this number. */
function dayIn(year: string, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return [day, 30, 29, 28]
    .map((each) => `${year}-${two(month)}-${two(Math.min(day, each))}`)
    .find((date) => parseHugoDate(date) !== undefined);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf({ year: y, month, monthName: name, day: d }: Groups): string | undefined {
  const number = name === undefined ? Number(month) : monthOf(name);
  return number === undefined ? undefined : `${y}-${two(number)}-${two(Number(d))}`;
}

function monthOf(name: string): number | undefined {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  const full = 'january february march april may june july august september october november december sept'.split(' ');
  return index >= 0 && (name.length === 3 || full.includes(name.toLowerCase())) ? index + 1 : undefined;
}

/** Empty for a date without a time; `undefined` if the rest is not a time. */
function timeOf(rest: string): string | undefined {
  if (rest === '') return '';
  const groups: Groups | undefined = clock.exec(rest)?.groups;
  if (!groups) return undefined;
  const zone = (groups['zone'] ?? '').toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  return `T${two(Number(groups['hour']))}:${groups['minute']}:${groups['second'] ?? '00'}${zone}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
