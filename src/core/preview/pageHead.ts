import { findKey, type FrontMatterValue, type KeyedValue } from '../frontMatter/frontMatter.js';
import { isEmpty } from '../frontMatter/fields.js';
import type { PageSource } from './pageSource.js';
import { formatDay, formatMoment, momentOf } from '../site/siteTime.js';
import { thumbnailOf } from '../site/images/thumbnail.js';

/** Why Hugo does not publish a post today: it is a draft, its date is in the future, or it has expired. */
export type Unpublished = 'draft' | 'future' | 'expired';

/** The front matter that readers of the site see. */
export interface PageHead {
  readonly title: string | undefined;
  /** The date in the site's time zone: the day in words, with the time, and in ISO format. */
  readonly date: { readonly day: string; readonly moment: string; readonly iso: string } | undefined;
  readonly tags: readonly string[];
  readonly unpublished: readonly Unpublished[];
  /** As much as a page of search results shows; `isCut` if there is more. */
  readonly description: { readonly text: string; readonly isCut: boolean; readonly length: number } | undefined;
  /** The `src` of the post's image. */
  readonly thumbnail: string | undefined;
}

/** Number of characters of a description that search engines usually show. */
export const shownDescription = 155;

/** Hugo uses the first of these keys that has a value (its default `frontmatter` configuration). */
const publishKeys = ['publishDate', 'pubdate', 'published', 'date'];
const expiryKeys = ['expiryDate', 'unpublishdate'];

/** The latest moment that a JavaScript date can represent, in milliseconds. */
const furthest = 8.64e15;

/** `today` is in milliseconds since 1970. */
export function pageHeadOf({ title, values, site }: PageSource, today: number): PageHead {
  const moment = firstMoment(values, site.dateKeys, site.timeZone);
  const publish = firstMoment(values, publishKeys, site.timeZone);
  const expiry = firstMoment(values, expiryKeys, site.timeZone);
  const unpublished: Unpublished[] = [];
  if (!site.buildDrafts && isTrue(findKey(values, 'draft')?.value)) unpublished.push('draft');
  if (!site.buildFuture && publish !== undefined && publish > today) unpublished.push('future');
  if (!site.buildExpired && expiry !== undefined && expiry <= today) unpublished.push('expired');
  return {
    title,
    date: moment === undefined ? undefined : dateOf(moment, site.locale, site.timeZone),
    tags: textsOf(findKey(values, 'tags')?.value),
    unpublished,
    description: describe(findKey(values, 'description')?.value ?? findKey(values, 'summary')?.value),
    thumbnail: thumbnailOf(values),
  };
}

function dateOf(moment: number, locale: string, timeZone: string): PageHead['date'] {
  return {
    day: formatDay(moment, locale, timeZone),
    moment: formatMoment(moment, timeZone),
    iso: new Date(moment).toISOString(),
  };
}

function firstMoment(values: readonly KeyedValue[], keys: readonly string[], timeZone: string): number | undefined {
  const value = keys.map((key) => findKey(values, key)?.value).find((each) => !isEmpty(each));
  const moment = momentOf(value, timeZone);
  return moment === undefined || Math.abs(moment) >= furthest - 86_400_000 ? undefined : moment;
}

/** The strings that Go's ParseBool reads as true. */
function isTrue(value: FrontMatterValue | undefined): boolean {
  return value === true || value === 1 || (typeof value === 'string' && /^(?:1|[tT]|true|TRUE|True)$/.test(value));
}

function textsOf(value: FrontMatterValue | undefined): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => {
    const text = typeof each === 'string' || typeof each === 'number' ? String(each).trim() : '';
    return text === '' ? [] : [text];
  });
}

/** Truncates at the end of a word, if there is one in the second half. */
function describe(value: FrontMatterValue | undefined): PageHead['description'] {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/\s+/g, ' ');
  if (text === '') return undefined;
  const characters = Array.from(text);
  if (characters.length <= shownDescription) return { text, isCut: false, length: characters.length };
  const shown = characters.slice(0, shownDescription).join('');
  const wordEnd = shown.lastIndexOf(' ');
  const cut = (wordEnd > shown.length / 2 ? shown.slice(0, wordEnd) : shown).replace(/[\s,.;:–—-]+$/, '');
  return { text: `${cut} …`, isCut: true, length: characters.length };
}
