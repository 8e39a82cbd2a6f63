/** A date as written, not converted to another time zone. Missing fields are 0. */
export interface HugoDate {
  /** 0 for formats with a time only. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; `undefined` if Hugo uses the site's time zone. */
  readonly offset: number | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Go compares names of months and weekdays case-insensitively, but nothing else. */
function anyCase(names: readonly string[]): string {
  return names.map((name) => name.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)).join('|');
}

const monthName = `(?<monthName>${anyCase(months)})`;
const weekday = `(?:${anyCase(weekdays.map((name) => name.slice(0, 3)))})`;
const longWeekday = `(?:${anyCase(weekdays)})`;
const date = '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)';
// Go also accepts an hour of one digit.
const clock = '(?<hour>\\d\\d?):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,]\\d+)?';
const colonOffset = '(?<offset>[+-]\\d\\d:\\d\\d)';
const plainOffset = '(?<offset>[+-]\\d{4})';
const zoneName = '(?:GMT[+-]\\d\\d?|[A-Z]{3,5}|[+-]\\d\\d)';
const shortYear = '(?<shortYear>\\d\\d)';
const dayName = '(?<day>\\d\\d)';
const paddedDay = '(?<day> \\d|\\d\\d?)';

/**
 * The formats that Hugo 0.169 tries, by way of the Go library spf13/cast. `Z` must be upper case. Hugo accepts the
 * abbreviation of a time zone but ignores it and uses the site's time zone.
 */
const layouts = [
  date,
  `${date}T${clock}(?:(?<zulu>Z)|${colonOffset}|${plainOffset})?`,
  `${date} ${clock}(?:(?<zulu>Z)|${colonOffset}|${plainOffset})?`,
  `${date} ${clock} (?:${colonOffset}|${plainOffset}(?: ${zoneName})?)`,
  `${weekday}, ${dayName} ${monthName} (?<year>\\d{4}) ${clock} (?:${plainOffset}|${zoneName})`,
  `${dayName} ${monthName} ${shortYear} (?<hour>\\d\\d):(?<minute>\\d\\d) (?:${plainOffset}|${zoneName})`,
  `${longWeekday}, ${dayName}-${monthName}-${shortYear} ${clock} ${zoneName}`,
  `${weekday} ${monthName} ${paddedDay} ${clock}(?: (?:${plainOffset}|${zoneName}))? (?<year>\\d{4})`,
  `${dayName} ${monthName} (?<year>\\d{4})`,
  `(?<hour>\\d\\d?):(?<minute>\\d\\d)(?<half>[AP]M)`,
  `${monthName} ${paddedDay} ${clock}`,
].map(toPattern);

/** A group name must be unique in a pattern, so the second one gets an underscore. */
function toPattern(layout: string): RegExp {
  const seen = new Set<string>();
  const unique = layout.replace(/\(\?<(\w+)>/g, (group, name: string) => {
    if (seen.has(name)) return `(?<${name}_>`;
    seen.add(name);
    return group;
  });
  return new RegExp(`^${unique}$`);
}

/** Parses a date as Hugo does; `undefined` if Hugo fails and stops the build (0.136 and later). */
export function parseHugoDate(text: string): HugoDate | undefined {
  for (const layout of layouts) {
    const groups = layout.exec(text)?.groups;
    if (groups) return validDate(groups);
  }
  return undefined;
}

function validDate(groups: Readonly<Record<string, string | undefined>>): HugoDate | undefined {
  const number = (name: string): number => Number(groups[name] ?? 0);
  const { monthName: name, half, zulu } = groups;
  const month = name === undefined ? number('month') : months.indexOf(name.toLowerCase()) + 1;
  const year = groups['shortYear'] === undefined ? number('year') : fullYear(number('shortYear'));
  const hour = half === undefined ? number('hour') : (number('hour') % 12) + (half === 'PM' ? 12 : 0);
  const result: HugoDate = {
    year,
    month: month || 1,
    day: number('day') || (groups['day'] === undefined ? 1 : 0),
    hour,
    minute: number('minute'),
    second: number('second'),
    offset: zulu === undefined ? offsetMinutes(groups['offset'] ?? groups['offset_']) : 0,
  };
  const inRange =
    month <= 12 &&
    hour < 24 &&
    result.minute < 60 &&
    result.second < 60 &&
    (half === undefined || number('hour') <= 12);
  return inRange &&
    (month > 0 || groups['month'] === undefined) &&
    isDayOfMonth(result) &&
    Math.abs(result.offset ?? 0) < 25 * 60
    ? result
    : undefined;
}

/** As in Go, 69 to 99 are in the last century. */
function fullYear(short: number): number {
  return short >= 69 ? 1900 + short : 2000 + short;
}

function offsetMinutes(offset: string | undefined): number | undefined {
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(offset ?? '');
  if (!parts) return undefined;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

function isDayOfMonth({ year, month, day }: HugoDate): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year === 0 ? 2000 : year, month, 0)).getUTCDate();
}
