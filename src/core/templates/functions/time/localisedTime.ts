import { remembered } from './formatters.js';
import { clockOf, formatTime, monthNames, weekdayNames, type ZonedMoment } from './formatTime.js';
import { abbreviationAt } from './zone.js';

const styles = ['full', 'long', 'medium', 'short'] as const;

/** A time as `time.Format` gives it: names are in the language, and `:date_long` and its like have its own order. */
export function localisedTime(moment: ZonedMoment, layout: string, locale: string): string {
  const [, kind, name] = /^:(date|time)_(full|long|medium|short)$/i.exec(layout) ?? [];
  const style = styles.find((each) => each === name?.toLowerCase());
  if (style) return styled(moment, kind?.toLowerCase() === 'date' ? 'date' : 'time', style, locale);
  let text = formatTime(moment, layout);
  const { month, weekday } = clockOf(moment);
  const [longMonth = '', longDay = ''] = [monthNames[month - 1], weekdayNames[weekday]];
  const short = (name: string): string => name.slice(0, 3);
  if (layout.includes('January')) text = text.replaceAll(longMonth, nameOf(moment, 'month', 'long', locale));
  else if (layout.includes('Jan')) text = text.replaceAll(short(longMonth), nameOf(moment, 'month', 'short', locale));
  if (layout.includes('Monday')) text = text.replaceAll(longDay, nameOf(moment, 'weekday', 'long', locale));
  else if (layout.includes('Mon')) text = text.replaceAll(short(longDay), nameOf(moment, 'weekday', 'short', locale));
  return text;
}

/** The moment as if its clock were in UTC, for Intl. */
function asUtc(moment: ZonedMoment): number {
  const { year, month, day, hour, minute, second } = clockOf(moment);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return remembered(JSON.stringify([locale, options]), () => {
    try {
      return new Intl.DateTimeFormat(locale || 'en', { timeZone: 'UTC', ...options });
    } catch {
      return new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options });
    }
  });
}

/** A name in the form that it has beside a day, which in some languages is another than by itself. */
function nameOf(moment: ZonedMoment, part: 'month' | 'weekday', style: 'long' | 'short', locale: string): string {
  const beside: Intl.DateTimeFormatOptions = { day: 'numeric', month: part === 'month' ? style : 'long' };
  const alone: Intl.DateTimeFormatOptions = part === 'month' ? { month: style } : { weekday: style };
  const name = partOf(moment, part, { ...beside, ...alone }, locale);
  // In some languages a month beside a day is a number.
  return /^\d+$/.test(name) ? formatter(locale, alone).format(asUtc(moment)) : name;
}

function partOf(moment: ZonedMoment, part: string, options: Intl.DateTimeFormatOptions, locale: string): string {
  const parts = formatter(locale, options).formatToParts(asUtc(moment));
  return parts.find(({ type }) => type === part)?.value ?? '';
}

/** Years of short dates have two digits everywhere, and halves of the day have English names. */
function styled(moment: ZonedMoment, kind: 'date' | 'time', style: (typeof styles)[number], locale: string): string {
  const options: Intl.DateTimeFormatOptions = kind === 'date' ? { dateStyle: style } : { timeStyle: style };
  const { hour } = clockOf(moment);
  return formatter(locale, options)
    .formatToParts(asUtc(moment))
    .map(({ type, value }) => {
      if (type === 'dayPeriod') return hour < 12 ? 'am' : 'pm';
      if (type === 'timeZoneName') return style === 'full' ? zoneName(moment, locale) : abbreviation(moment);
      return type === 'year' && style === 'short' ? value.slice(-2) : value;
    })
    .join('');
}

/** An offset by itself has no name. */
function abbreviation({ seconds, zone }: ZonedMoment): string {
  return zone.kind === 'offset' ? zone.name : abbreviationAt(zone, seconds);
}

function zoneName(moment: ZonedMoment, locale: string): string {
  const { seconds, zone } = moment;
  if (zone.kind !== 'place') return abbreviation(moment);
  const parts = formatter(locale, { timeZone: zone.name, timeZoneName: 'long' }).formatToParts(seconds * 1000);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
