import {
  soundEntries,
  type FrontMatterEntry,
  type FrontMatterFormat,
  type FrontMatterValue,
} from '../frontMatter/frontMatter.js';
import { parseRecap } from '../recap/parseRecap.js';
import { daysOf, isRecap, type Recap } from '../recap/model/recap.js';
import { lineEnd, offsetAt, type SourceText } from '../text.js';
import { dayHeadings } from './dayHeadings.js';
import type { EventDates } from './eventDates.js';
import { formatField } from './formatField.js';
import { slugOf, type PostText } from './placeRecap.js';
import { usualFields, writtenField, type UsualField } from './usualFields.js';

/** The data of the event. */
export interface NewRecap {
  readonly title: string;
  readonly dates: EventDates;
}

/** How to fill in keys that a new post has if its model does. */
const kinds: Readonly<Record<string, 'title' | 'date' | 'slug' | 'draft' | 'tags' | 'empty' | 'same'>> = {
  title: 'title',
  date: 'date',
  slug: 'slug',
  draft: 'draft',
  tags: 'tags',
  description: 'empty',
  summary: 'empty',
  author: 'same',
  authors: 'same',
  categories: 'same',
  layout: 'same',
  type: 'same',
};

/** These would unpublish the new post. */
const never: readonly string[] = ['expirydate', 'unpublishdate'];

/**
 * The text of a new recap: front matter in the format and with the keys of the site's posts, with the latest recap as
 * the main model, and a heading for each day in its format. If there are no posts, YAML with title, date, tags and
 * description, and days in `language`.
 */
export function writeRecap(event: NewRecap, posts: readonly PostText[], language: string): string {
  const read = readPosts(posts);
  const model = read.find(isRecap) ?? read[0];
  const eol = model ? lineEnd(model.source) : '\n';
  const format = model?.frontMatter?.format ?? 'yaml';
  const fields = model ? fieldsLike(model, read, event) : firstFields(event);
  const withDays = read.find((recap) => isRecap(recap) && daysOf(recap).length > 0);
  const days = dayHeadings(withDays, event.dates, language);
  const lines = [...around(format, fields), '', ...days.flatMap((heading) => [...heading, ''])];
  return lines.join('\n').replace(/\n/g, eol);
}

/** Posts with front matter, in descending order of their paths, which often begin with the date. */
function readPosts(posts: readonly PostText[]): readonly Recap[] {
  return [...posts]
    .sort((a, b) => (a.path < b.path ? 1 : -1))
    .map(({ text }) => parseRecap(text))
    .filter(({ frontMatter }) => frontMatter?.complete);
}

function fieldsLike({ source, frontMatter }: Recap, posts: readonly Recap[], event: NewRecap): readonly string[] {
  if (!frontMatter) return firstFields(event);
  const { format } = frontMatter;
  const usual = usualFields(posts, format);
  const entries = soundEntries(frontMatter);
  const own = entries.flatMap((entry) => {
    const known = usual.get(entry.key.toLowerCase());
    return fieldLike(source, format, entry, event) ?? (known ? usualField(known, format, event) : []);
  });
  const has = new Set(entries.map(({ key }) => key.toLowerCase()));
  const others = [...usual].flatMap(([key, field]) =>
    has.has(key) ? [] : (fieldLike(field.source, format, field.entry, event) ?? usualField(field, format, event)),
  );
  return [...own, ...others];
}

/** A key of the kinds above; `undefined` for any other. */
function fieldLike(
  source: SourceText,
  format: FrontMatterFormat,
  entry: FrontMatterEntry,
  event: NewRecap,
): readonly string[] | undefined {
  const key = entry.key.toLowerCase();
  const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  const written = writtenField(source, entry);
  const value = source.text.slice(offsetAt(source, entry.valueRange.start), offsetAt(source, entry.valueRange.end));
  if (kind === undefined) return undefined;
  if (kind === 'same') return [written];
  if (kind === 'tags') return [formatField(format, entry.key, [tagOf(event)], value.startsWith('[') ? value : written)];
  if (kind === 'date') return [formatField(format, entry.key, dateLike(entry.value, event.dates.last), value)];
  if (kind === 'draft') return [formatField(format, entry.key, true, value)];
  const text = { title: event.title, slug: slugOf(event.title), empty: '' }[kind];
  return [formatField(format, entry.key, text, value)];
}

/**
 * The value that most posts have, or an empty one of the same type; maps and different numbers are left to the writer.
 */
function usualField(
  { entry, source, common }: UsualField,
  format: FrontMatterFormat,
  event: NewRecap,
): readonly string[] {
  const { key, value } = entry;
  if (never.includes(key.toLowerCase()) || !/^[\w-]+$/.test(key)) return [];
  // In TOML, a table can only follow the other keys.
  if (format === 'toml' && isOrHoldsMap(value)) return [];
  if (common !== undefined) return [common];
  const like = source.text.slice(offsetAt(source, entry.valueRange.start), offsetAt(source, entry.valueRange.end));
  if (Array.isArray(value)) return [formatField(format, key, [], '[')];
  if (typeof value === 'boolean') return [formatField(format, key, false, like)];
  if (typeof value !== 'string') return [];
  const isDate = /^\d{4}-\d{2}-\d{2}/.test(value);
  return [formatField(format, key, isDate ? dateLike(value, event.dates.last) : '', like)];
}

function isOrHoldsMap(value: FrontMatterValue): boolean {
  return Array.isArray(value) ? value.some(isOrHoldsMap) : typeof value === 'object' && value !== null;
}

/** A date with the time and time zone of another one. */
function dateLike(written: FrontMatterValue, date: string): string {
  return typeof written === 'string' && /^\d{4}-\d{2}-\d{2}/.test(written) ? date + written.slice(10) : date;
}

/** The event without its year: the tag that all its recaps share. */
function tagOf({ title }: Pick<NewRecap, 'title'>): string {
  return title.replace(/(?<=[\p{L}\p{N}])[\s:,–-]{0,5}(?:19|20)\d\d$/u, '');
}

function firstFields({ title, dates }: NewRecap): readonly string[] {
  return [
    formatField('yaml', 'title', title, "''"),
    formatField('yaml', 'date', dates.last, dates.last),
    formatField('yaml', 'tags', [tagOf({ title })], ''),
    formatField('yaml', 'description', '', "''"),
  ];
}

function around(format: FrontMatterFormat, fields: readonly string[]): readonly string[] {
  if (format === 'json')
    return ['{', ...fields.map((field, index) => `  ${field}${index < fields.length - 1 ? ',' : ''}`), '}'];
  const mark = format === 'toml' ? '+++' : '---';
  return [mark, ...fields, mark];
}
