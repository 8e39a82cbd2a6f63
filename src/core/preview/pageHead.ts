import { findKey, type FrontMatterValue } from '../frontMatter/frontMatter.js';
import type { PageSource } from './pageSource.js';
import { publishingFacts, reasonsOnSite, type Unpublished } from '../site/content/publishingState.js';
import { formatDay, formatMoment } from '../site/siteTime.js';
import { thumbnailOf } from '../site/images/thumbnail.js';

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

/** The same of a title. */
export const shownTitle = 60;

/** The latest moment that a JavaScript date can represent, in milliseconds. */
const furthest = 8.64e15 - 86_400_000;

/** `today` is in milliseconds since 1970. */
export function pageHeadOf({ title, values, site, pagePath }: PageSource, today: number): PageHead {
  const facts = publishingFacts(pagePath, [...(site.cascaded ?? []), ...values], site);
  const { date } = facts;
  return {
    title,
    date: date === undefined || Math.abs(date) > furthest ? undefined : dateOf(date, site.locale, site.timeZone),
    tags: textsOf(findKey(values, 'tags')?.value),
    unpublished: reasonsOnSite(facts, site, today),
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

function textsOf(value: FrontMatterValue | undefined): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => {
    const text = typeof each === 'string' || typeof each === 'number' ? String(each).trim() : '';
    return text === '' ? [] : [text];
  });
}

function describe(value: FrontMatterValue | undefined): PageHead['description'] {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : shorten(text, shownDescription);
}

/** A text in one line of at most so many characters, cut at the end of a word if there is one in the second half. */
export function shorten(written: string, most: number): NonNullable<PageHead['description']> {
  const text = written.trim().replace(/\s+/g, ' ');
  const characters = Array.from(text);
  if (characters.length <= most) return { text, isCut: false, length: characters.length };
  const shown = characters.slice(0, most).join('');
  const wordEnd = shown.lastIndexOf(' ');
  const cut = (wordEnd > shown.length / 2 ? shown.slice(0, wordEnd) : shown).replace(/[\s,.;:–—-]+$/, '');
  return { text: `${cut} …`, isCut: true, length: characters.length };
}
