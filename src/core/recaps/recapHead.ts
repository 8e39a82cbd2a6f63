import { parseFrontMatter } from '../frontMatter/parseFrontMatter.js';
import { findKey, type FrontMatterValue, type KeyedValue } from '../frontMatter/frontMatter.js';
import { plainEntries } from '../frontMatter/plain/plainEntries.js';
import { publishingFacts, type PublishingFacts } from '../site/content/publishingState.js';
import type { Site } from '../site/site.js';
import { formatMoment } from '../site/siteTime.js';
import { speaksOfConference } from '../recap/genre/tellsOfConference.js';
import { readSource } from '../text.js';
import { eventOf } from './eventOf.js';

/** What the front matter of a recap says: enough for its row. */
export interface RecapHead extends PublishingFacts {
  /** `undefined` if the front matter has none. */
  readonly title: string | undefined;
  /** The day of its date in the site's time zone, as in `2025-06-16`. */
  readonly day: string | undefined;
  /** The conference, without the year, so that its recaps are found together; `undefined` if nothing names it. */
  readonly event: string | undefined;
  /** Those of the front matter, as written. */
  readonly tags: readonly string[];
}

/** What a post is published by, and the keys that it inherits. */
export interface HeadContext {
  readonly site: Pick<Site, 'dateKeys' | 'timeZone'>;
  readonly inherited: readonly KeyedValue[];
}

/** Keys in which sites name the conference of a post. */
const eventKeys = ['event', 'events', 'conference', 'conferences'];

/** The latest moment that can be shown, in milliseconds since 1970. */
const furthest = 8.64e15 - 86_400_000;

/** Reads the head of a post. Text after the front matter is not needed. */
export function readHead(path: string, text: string, context: HeadContext): RecapHead {
  return headOf(path, plainEntries(text) ?? parseFrontMatter(readSource(text))?.entries ?? [], context);
}

/** The same, of front matter that is already parsed. */
export function headOf(path: string, entries: readonly KeyedValue[], { site, inherited }: HeadContext): RecapHead {
  const facts = publishingFacts(path, [...inherited, ...entries], site);
  const [title] = textsOf(findKey(entries, 'title')?.value);
  const named = eventKeys.flatMap((key) => textsOf(findKey(entries, key)?.value))[0];
  const { date } = facts;
  const isShown = date !== undefined && Math.abs(date) <= furthest;
  return {
    ...facts,
    title,
    day: isShown ? formatMoment(date, site.timeZone).slice(0, 10) : undefined,
    event: eventOf(named ?? title ?? ''),
    tags: textsOf(findKey(entries, 'tags')?.value),
  };
}

/** Whether the title or the tags name a conference: such a post is listed before its talks were looked for. */
export function isLikelyRecap({ title, tags }: RecapHead): boolean {
  return speaksOfConference([title, ...tags].join('\n'));
}

/** A text, or the texts of a list. */
function textsOf(value: FrontMatterValue | undefined): readonly string[] {
  const values: readonly FrontMatterValue[] = Array.isArray(value) ? value : [value ?? null];
  return values.flatMap((each) =>
    typeof each === 'object' || String(each).trim() === '' ? [] : [String(each).trim()],
  );
}
