import { escapeText } from '../edits/escapeText.js';
import {
  soundEntries,
  type FrontMatterEntry,
  type FrontMatterFormat,
  type FrontMatterValue,
} from '../frontMatter/frontMatter.js';
import { daysOf, isRecap, type Recap } from '../recap/model/recap.js';
import { lineEnd, offsetAt, type Position, type SourceText } from '../text.js';
import { dateLike, readKnownDates, type KnownDates } from './dateLike.js';
import { dayHeadings } from './dayHeadings.js';
import type { EventDates } from './eventDates.js';
import { formatField } from './formatField.js';
import type { ModelPost } from './modelPosts.js';
import { slugOf } from './placeRecap.js';
import { usualFields, writtenField, type UsualField } from './usualFields.js';

/** The data of the event. */
export interface NewRecap {
  readonly title: string;
  readonly dates: EventDates;
  /** Whether it must not be published yet. */
  readonly draft: boolean;
}

/** Where the recap is written. */
export interface NewRecapContext {
  readonly posts: readonly ModelPost[];
  /** The one that the new recap is modelled on; the latest if absent. */
  readonly like?: ModelPost | undefined;
  /** Of the days, if no post has any: `en`, `pt-br`. */
  readonly language: string;
  /** IANA names of the time zones in which posts may be dated, the likeliest first. */
  readonly timeZones: readonly string[];
}

/** A new file. */
export interface WrittenRecap {
  readonly text: string;
  /** On a blank line below the first day. */
  readonly cursor: Position;
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
 * A new recap: front matter in the format and with the keys of the posts, with the latest recap as the main model, and a
 * heading for each day in its format. If there are no posts, YAML with title, date, tags and description; if none has
 * front matter, the title as a heading, except for a draft, which only front matter marks.
 */
export function writeRecap(event: NewRecap, { posts, like, language, timeZones }: NewRecapContext): WrittenRecap {
  const all = [...(like ? [like.recap] : []), ...latestFirst(posts.filter((post) => post !== like))];
  const read = all.filter(({ frontMatter }) => frontMatter?.complete);
  const model = read.find(isRecap) ?? read[0];
  const eol = all[0] ? lineEnd((model ?? all[0]).source) : '\n';
  const withDays = [...read, ...all].find((recap) => isRecap(recap) && daysOf(recap).length > 0);
  const known = readKnownDates(read, timeZones);
  const hasFrontMatter = model !== undefined || event.draft || !all.some(isRecap);
  const start = hasFrontMatter ? frontMatterLike(model, read, event, known) : [`# ${escapeText(event.title)}`];
  const [first = [], ...others] = dayHeadings(withDays, event.dates, language);
  const below = others.flatMap((heading) => ['', ...heading]);
  const above = [...start, '', ...first, '', ''].join('\n');
  const text = [above, ...below, ...(below.length > 0 ? [''] : [])].join('\n');
  return { text: text.replace(/\n/g, eol), cursor: { line: above.split('\n').length - 1, character: 0 } };
}

/** In descending order of their paths, which often begin with the date. */
function latestFirst(posts: readonly ModelPost[]): readonly Recap[] {
  return [...posts].sort((a, b) => (a.path < b.path ? 1 : -1)).map(({ recap }) => recap);
}

/** An event, and how the site's posts write dates. */
type Event = NewRecap & { readonly known: KnownDates };

function frontMatterLike(
  model: Recap | undefined,
  posts: readonly Recap[],
  event: NewRecap,
  known: KnownDates,
): readonly string[] {
  const format = model?.frontMatter?.format ?? 'yaml';
  return around(format, model ? fieldsLike(model, posts, { ...event, known }) : firstFields(event));
}

function fieldsLike({ source, frontMatter }: Recap, posts: readonly Recap[], event: Event): readonly string[] {
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
  const isNew = event.draft && !has.has('draft') && !usual.has('draft');
  return [...own, ...others, ...(isNew ? [formatField(format, 'draft', true, '')] : [])];
}

/** A key of the kinds above; `undefined` for any other. */
function fieldLike(
  source: SourceText,
  format: FrontMatterFormat,
  entry: FrontMatterEntry,
  event: Event,
): readonly string[] | undefined {
  const key = entry.key.toLowerCase();
  const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  const written = writtenField(source, entry);
  const value = source.text.slice(offsetAt(source, entry.valueRange.start), offsetAt(source, entry.valueRange.end));
  if (kind === undefined) return undefined;
  if (kind === 'same') return [written];
  if (kind === 'tags') return [formatField(format, entry.key, [tagOf(event)], value.startsWith('[') ? value : written)];
  if (kind === 'date') return [formatField(format, entry.key, dateFor(entry, event), value)];
  if (kind === 'draft') return [formatField(format, entry.key, event.draft, value)];
  const text = { title: event.title, slug: slugOf(event.title), empty: '' }[kind];
  return [formatField(format, entry.key, text, value)];
}

/**
 * The value that most posts have, or an empty one of the same type; maps and different numbers are left to the writer.
 */
function usualField({ entry, source, common }: UsualField, format: FrontMatterFormat, event: Event): readonly string[] {
  const { key, value } = entry;
  if (never.includes(key.toLowerCase()) || !/^[\w-]+$/.test(key)) return [];
  // In TOML, a table can only follow the other keys.
  if (format === 'toml' && isOrHoldsMap(value)) return [];
  const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
  if (common !== undefined && !isDate) return [common];
  const like = source.text.slice(offsetAt(source, entry.valueRange.start), offsetAt(source, entry.valueRange.end));
  if (Array.isArray(value)) return [formatField(format, key, [], '[')];
  if (typeof value === 'boolean') return [formatField(format, key, false, like)];
  if (typeof value !== 'string') return [];
  return [formatField(format, key, isDate ? dateFor(entry, event) : '', like)];
}

function isOrHoldsMap(value: FrontMatterValue): boolean {
  return Array.isArray(value) ? value.some(isOrHoldsMap) : typeof value === 'object' && value !== null;
}

/** The date of a key: that of the last day, unless the key is for the start of the event. */
function dateFor({ key, value }: FrontMatterEntry, { dates, known }: Event): string {
  const date = isStart.test(key) ? dates.first : dates.last;
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? dateLike(value, date, known) : date;
}

/** "startDate", "event_start", "begins", "from". */
const isStart = /start|begin|^(?:date)?_?from|event_?date|event_?first/i;

/** The event without its year: the tag that all its recaps share. */
function tagOf({ title }: Pick<NewRecap, 'title'>): string {
  return title.replace(/(?<=[\p{L}\p{N}])[\s:,–-]{0,5}(?:19|20)\d\d$/u, '');
}

function firstFields({ title, dates, draft }: NewRecap): readonly string[] {
  return [
    formatField('yaml', 'title', title, "''"),
    formatField('yaml', 'date', dates.last, dates.last),
    ...(draft ? [formatField('yaml', 'draft', true, '')] : []),
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
