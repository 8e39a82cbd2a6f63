import {
  findKey,
  type FrontMatterEntry,
  type FrontMatterValue,
  type KeyedValue,
} from '../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../frontMatter/parseFrontMatter.js';
import { readSource } from '../../text.js';
import { permalinkOf } from '../addresses/permalink.js';
import { defaultSite, type Site } from '../site.js';
import type { ContentIndex } from './contentIndex.js';
import { contentPageOf } from './contentPage.js';
import { publishingKeys } from './isHidden.js';
import { findPlaces, type PublishedPlaces } from './published/publishedPlaces.js';
import { findInherited, findPublished, type IsPublished, type PublishingPost } from './published/publishedPosts.js';

/** The front matter of a page, as far as other pages need it. */
export interface SitePost extends PublishingPost {
  readonly language: string;
  /** Within the host, percent-encoded. */
  readonly address: string;
  readonly aliases: readonly string[];
  /** By the plural name of the taxonomy. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** The keys in lower case. */
  readonly keys: readonly string[];
  readonly layout: string | undefined;
  readonly type: string | undefined;
}

/** The front matter of all pages of a site. */
export interface SitePosts {
  readonly all: readonly SitePost[];
  /** The terms of a taxonomy and the number of pages for each, most frequent first. */
  readonly termsOf: (taxonomy: string) => ReadonlyMap<string, number>;
  /** The pages of a language with an address, whether they are published or not. */
  readonly at: (address: string, language: string) => readonly SitePost[];
  /** The page with a path. */
  readonly of: (path: string) => SitePost | undefined;
  readonly isPublished: IsPublished;
  /** What a page inherits by `cascade`, by its path. */
  readonly inheritedBy: (path: string) => readonly KeyedValue[];
  readonly places: PublishedPlaces;
  /** The `_index` files, as `Site.content`: the addresses of other pages depend on them. */
  readonly branches: ContentIndex;
  /** False if the reading was stopped: then some pages are missing. */
  readonly isWhole: boolean;
  /** The number of pages that have a key, compared case-insensitively as in Hugo. */
  readonly keyCount: (key: string) => number;
}

/**
 * Reads the front matter of a page; the rest of its text is not needed. `site.content` has the `_index` files, if their
 * slugs and folders are part of addresses.
 */
export function readSitePost(path: string, text: string, site: Site): SitePost {
  const entries = parseFrontMatter(readSource(text))?.entries ?? [];
  const valueOf = (key: string): FrontMatterValue | undefined => findKey(entries, key)?.value;
  return {
    path,
    language: contentPageOf(path, site)?.language ?? site.language,
    address: permalinkOf(path, site, entries),
    aliases: textsOf(valueOf('aliases')),
    terms: Object.fromEntries(site.taxonomies.map((taxonomy) => [taxonomy, textsOf(valueOf(taxonomy))])),
    keys: keysOf(entries),
    layout: textsOf(valueOf('layout'))[0],
    type: textsOf(valueOf('type'))[0],
    publishing: entries
      .filter(({ key }) => [publishingKeys, site.dateKeys].some((keys) => keys.includes(key.toLowerCase())))
      .map(({ key, value }) => ({ key, value })),
    cascade: valueOf('cascade') ?? null,
  };
}

/** Indexes the posts of a site; each result is computed on first use. */
export function indexPosts(all: readonly SitePost[], site: Site = defaultSite, isWhole = true): SitePosts {
  let places: PublishedPlaces | undefined;
  let paths: ReadonlyMap<string, SitePost> | undefined;
  let isPublished: IsPublished | undefined;
  let inheritedBy: SitePosts['inheritedBy'] | undefined;
  const terms = new Map<string, ReadonlyMap<string, number>>();
  let addresses: ReadonlyMap<string, readonly SitePost[]> | undefined;
  let keys: ReadonlyMap<string, number> | undefined;
  return {
    all,
    isWhole,
    branches: site.content ?? { files: [] },
    of: (path) => (paths ??= new Map(all.map((post) => [post.path, post]))).get(path),
    inheritedBy: (path) => (inheritedBy ??= findInherited(all, site))(path),
    isPublished: (post, now) => (isPublished ??= findPublished(all, site))(post, now),
    get places() {
      return (places ??= findPlaces(all, site));
    },
    termsOf: (taxonomy) => {
      const known = terms.get(taxonomy) ?? count(all.map((post) => post.terms[taxonomy] ?? []));
      terms.set(taxonomy, known);
      return known;
    },
    at: (address, language) => {
      addresses ??= byAddress(all);
      return (addresses.get(address) ?? []).filter((post) => post.language === language);
    },
    keyCount: (key) => (keys ??= count(all.map((post) => post.keys))).get(key.toLowerCase()) ?? 0,
  };
}

/** How many of the lists contain each word, most frequent first. */
function count(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1)));
}

function byAddress(all: readonly SitePost[]): ReadonlyMap<string, readonly SitePost[]> {
  const addresses = new Map<string, SitePost[]>();
  for (const post of all) {
    const there = addresses.get(post.address);
    if (there) there.push(post);
    else addresses.set(post.address, [post]);
  }
  return addresses;
}

function keysOf(entries: readonly FrontMatterEntry[]): readonly string[] {
  return entries.map(({ key }) => key.toLowerCase());
}

/** A string, or the strings of a list. */
function textsOf(value: FrontMatterValue | undefined): readonly string[] {
  const values: readonly FrontMatterValue[] = Array.isArray(value) ? value : [value ?? null];
  return values.flatMap((each) => (typeof each === 'object' || each === '' ? [] : [String(each)]));
}
