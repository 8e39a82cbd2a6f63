import {
  soundEntries,
  type FrontMatter,
  type FrontMatterFormat,
  type FrontMatterValue,
} from '../frontMatter/frontMatter.js';
import { parseRecap } from '../recap/parseRecap.js';
import { daysOf, isRecap, type Recap } from '../recap/recap.js';
import { lineEnd, offsetAt, type SourceText } from '../text.js';
import type { EventDates } from './eventDates.js';
import { formatField } from './formatField.js';
import { slugOf, type SitePost } from './placeRecap.js';

/** What is known of the event. */
export interface NewRecap {
  readonly title: string;
  readonly dates: EventDates;
}

/** Keys that a new post has where the site's posts have them, with what becomes of them. */
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

/**
 * The text of a new recap: front matter in the format and with the keys of the site's posts, the newest recap first of all, and a
 * heading for each day. Where there is no post to go by, YAML with title, date, tags and description.
 */
export function writeRecap(event: NewRecap, posts: readonly SitePost[]): string {
  const model = modelOf(posts);
  const source = model?.source;
  const eol = source ? lineEnd(source) : '\n';
  const frontMatter = model?.frontMatter;
  const format = frontMatter?.format ?? 'yaml';
  const fields = frontMatter && source ? fieldsLike(source, frontMatter, event) : firstFields(event);
  const level = model ? (daysOf(model)[0]?.level ?? 2) : 2;
  const days = Array.from({ length: event.dates.days }, (_, index) => `${'#'.repeat(level)} Day ${index + 1}`);
  const lines = [...around(format, fields), '', ...days.flatMap((day) => [day, ''])];
  return lines.join('\n').replace(/\n/g, eol);
}

/** The last recap of the site by its path, which often begins with its date; else the last post with front matter. */
function modelOf(posts: readonly SitePost[]): Recap | undefined {
  const read = [...posts]
    .sort((a, b) => (a.path < b.path ? 1 : -1))
    .map(({ text }) => parseRecap(text))
    .filter(({ frontMatter }) => frontMatter?.complete);
  return read.find(isRecap) ?? read[0];
}

function fieldsLike(source: SourceText, frontMatter: FrontMatter, event: NewRecap): readonly string[] {
  const { format } = frontMatter;
  return soundEntries(frontMatter).flatMap((entry) => {
    const kind = kinds[entry.key.toLowerCase()];
    const written = source.text.slice(offsetAt(source, entry.keyRange.start), offsetAt(source, entry.valueRange.end));
    const value = source.text.slice(offsetAt(source, entry.valueRange.start), offsetAt(source, entry.valueRange.end));
    if (kind === undefined) return [];
    if (kind === 'same') return [written.replace(/\r\n?/g, '\n').trimEnd()];
    if (kind === 'tags')
      return [formatField(format, entry.key, [tagOf(event)], value.startsWith('[') ? value : written)];
    if (kind === 'date') return [formatField(format, entry.key, dateLike(entry.value, event.dates.last), value)];
    if (kind === 'draft') return [formatField(format, entry.key, true, value)];
    const text = { title: event.title, slug: slugOf(event.title), empty: '' }[kind];
    return [formatField(format, entry.key, text, value)];
  });
}

/** A date with the time and zone of another one. */
function dateLike(written: FrontMatterValue, date: string): string {
  return typeof written === 'string' && /^\d{4}-\d{2}-\d{2}/.test(written) ? date + written.slice(10) : date;
}

/** The event without its year: the tag that it has in common with those of other years. */
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
