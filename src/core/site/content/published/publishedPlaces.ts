import { decodePercent } from '../../addresses/decodePercent.js';
import { withoutBase } from '../../images/imageCandidates.js';
import type { Site } from '../../site.js';
import { foldersAround, joinFolders, joinSitePath } from '../../sitePath.js';
import { contentPageOf, logicalPath } from '../contentPage.js';
import { matchesGlob } from '../matchesGlob.js';

/** Where the pages of a site, and the files of their bundles, are published. Paths are decoded and relative to the root. */
export interface PublishedPlaces {
  /** Whether a page, an alias or a list is at a path, compared case-insensitively. */
  readonly hasPage: (path: string) => boolean;
  /** The files of bundles that are published at a path if they exist, relative to the site's folder. */
  readonly filesAt: (path: string) => readonly string[];
}

interface PlacedPost {
  readonly path: string;
  readonly address: string;
  readonly aliases: readonly string[];
}

/** Finds the places of all pages of a site. */
export function findPlaces(all: readonly PlacedPost[], site: Site): PublishedPlaces {
  const pages = new Set<string>();
  const lists = new Set<string>();
  const bundles = new Map<string, string[]>();
  for (const { path, address, aliases } of all) {
    const own = placeOf(withoutBase(address, site));
    if (own === undefined) continue;
    pages.add(own.toLowerCase());
    for (const alias of aliases) pages.add(aliasPlace(withoutBase(alias, site), own).toLowerCase());
    for (const above of foldersAround(own)) lists.add(above.toLowerCase());
    const page = contentPageOf(path, site);
    const [section, further] = page?.path.split('/') ?? [];
    if (section && further !== undefined) for (const each of inLanguages(section.toLowerCase(), site)) lists.add(each);
    if (page && page.kind !== 'single')
      append(bundles, own.replace(/\.html$/, ''), path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
  }
  return {
    hasPage: (path) => {
      const place = placeOf(path)?.toLowerCase();
      if (place === undefined) return false;
      // With ugly URLs, a list may be a file.
      return pages.has(place) || lists.has(site.uglyURLs === false ? place : place.replace(/\.html$/, ''));
    },
    filesAt: (path) => {
      const place = joinSitePath(path) ?? '';
      return ['', ...foldersAround(place)].flatMap((folder) =>
        (bundles.get(folder) ?? []).map((each) => joinFolders(each, place.slice(folder.length))),
      );
    },
  };
}

/** The first parts of the addresses that the site's `permalinks` give terms; `undefined` for a pattern without one. */
export function termPlaces({
  permalinks,
  taxonomies,
}: Pick<Site, 'permalinks' | 'taxonomies'>): readonly (string | undefined)[] {
  return permalinks
    .filter(({ kind = 'term', path }) => {
      const isFor = taxonomies.some((each) => [each, `${each}/x`].some((term) => matchesGlob(logicalPath(term), path)));
      return /^(?:term|taxonomy)$/.test(kind) && isFor;
    })
    .map(({ pattern }) => /^\/*([^/:]+)(?:\/|$)/.exec(pattern)?.[1]?.toLowerCase());
}

/** Without slashes at the ends and `index.html`. */
function placeOf(address: string): string | undefined {
  return joinSitePath(decodePercent(address))?.replace(/(?:^|\/)index\.html$/, '');
}

/** An alias without a slash at its beginning is relative to the folder around the page. */
function aliasPlace(alias: string, own: string): string {
  return (alias.startsWith('/') ? placeOf(alias) : placeOf(`${own}/../${alias}`)) ?? own;
}

function inLanguages(place: string, { languages }: Site): readonly string[] {
  return [place, ...languages.map((language) => `${language}/${place}`)];
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
