import { parseHugoDate, type HugoDate } from '../../frontMatter/parseHugoDate.js';

/** The values of a page for the tokens of a permalink pattern. */
export interface PatternSource {
  readonly date: HugoDate | undefined;
  readonly title: string;
  readonly slug: string;
  /** The enclosing sections, outermost first, as written in paths. */
  readonly sections: readonly string[];
  /** The file name, or the folder name of a bundle, without extension. */
  readonly baseName: string;
  /** Converts text to a part of a path. */
  readonly sanitise: (text: string) => string;
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const tokenPattern = /\\:|:(\w+)(?:\[([^\]]*)\])?/g;

/** Replaces the tokens of a pattern; `undefined` if it contains an unknown token, which stops the build. */
export function expandPattern(pattern: string, source: PatternSource): string | undefined {
  const unknown: string[] = [];
  const expanded = pattern.replace(tokenPattern, (whole, name?: string, slice?: string) => {
    if (name === undefined) return ':';
    const value = valueOf(name, slice, source);
    if (value === undefined) unknown.push(name);
    return value ?? whole;
  });
  return unknown.length === 0 ? expanded : undefined;
}

const noPage: PatternSource = {
  date: undefined,
  title: '',
  slug: '',
  sections: [],
  baseName: '',
  sanitise: (text) => text,
};

/** What Go recognises as part of a date layout, anywhere in a token. */
const layoutPart = /[1-5]|06|Jan|Mon|MST|PM|pm/;

/** The unknown tokens of a pattern, without their colons. */
export function unknownTokens(pattern: string): readonly string[] {
  const isUnknown = (name: string, slice: string | undefined): boolean =>
    !layoutPart.test(name) && valueOf(name, slice, noPage) === undefined;
  return [...pattern.matchAll(tokenPattern)].flatMap(([, name, slice]) =>
    name !== undefined && isUnknown(name, slice) ? [name] : [],
  );
}

function valueOf(name: string, slice: string | undefined, source: PatternSource): string | undefined {
  const { title, slug, sections, baseName, sanitise } = source;
  const titled = (): string => sanitise(title).replaceAll('/', '-');
  switch (name) {
    case 'section':
      return sections[0] ?? '';
    case 'sections':
      return slice === undefined ? sections.join('/') : sliced(sections, slice)?.join('/');
    case 'title':
      return titled();
    case 'slug':
      return slug === '' ? titled() : sanitise(slug);
    // The names before v0.144 are still valid.
    case 'filename':
    case 'contentbasename':
      return sanitise(baseName);
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return sanitise(slug === '' ? baseName : slug);
    default:
      return dateValue(name, source.date ?? noDate);
  }
}

/** `[1]`, `[last]`, `[1:]`, `[:2]` and the like; empty beyond the end. */
function sliced(sections: readonly string[], slice: string): readonly string[] | undefined {
  const [, from, colon, to] = /^(\d{1,4}|last)?(:)?(\d{1,4}|last)?$/.exec(slice) ?? [];
  const indexOf = (text: string): number => (text === 'last' ? sections.length - 1 : Number(text));
  if (colon === undefined) {
    if (from === undefined) return undefined;
    const index = indexOf(from);
    return index < 0 ? [] : sections.slice(index, index + 1);
  }
  return sections.slice(
    from === undefined ? 0 : indexOf(from),
    to === undefined ? undefined : Math.max(indexOf(to), 0),
  );
}

/** Go's zero date, which a page without a date has. */
const noDate = parseHugoDate('0001-01-01')!;

/** The value of a date token, by its name or as a Go layout. */
function dateValue(name: string, date: HugoDate): string | undefined {
  const { year, month, day, hour, minute, second } = date;
  const dayOfWeek = new Date(utc(year, month, day)).getUTCDay();
  const yearDay = Math.round((utc(year, month, day) - utc(year, 1, 1)) / 86_400_000) + 1;
  const two = (value: number): string => String(value).padStart(2, '0');
  const [monthName, dayName] = [monthNames[month - 1] ?? '', dayNames[dayOfWeek] ?? ''];
  const values: Readonly<Record<string, string | number>> = {
    year,
    month: two(month),
    monthname: monthName,
    day: two(day),
    weekday: dayOfWeek,
    weekdayname: dayName,
    yearday: yearDay,
    2006: String(year).padStart(4, '0'),
    '06': two(year % 100),
    '01': two(month),
    1: month,
    Jan: monthName.slice(0, 3),
    January: monthName,
    '02': two(day),
    2: day,
    Mon: dayName.slice(0, 3),
    Monday: dayName,
    15: two(hour),
    '04': two(minute),
    '05': two(second),
  };
  return Object.hasOwn(values, name) ? String(values[name]) : undefined;
}

/** In milliseconds. `Date.UTC` treats years below 100 differently. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
