import type { FrontMatterValue, KeyedValue } from '../../../frontMatter/frontMatter.js';
import type { Site } from '../../site.js';
import { foldersAround } from '../../sitePath.js';
import { cascadedTo } from '../cascade.js';
import { contentPageOf, logicalPath, type ContentPage } from '../contentPage.js';
import { isInLeaf } from '../isInLeaf.js';
import { isHeadless, isHidden, isNotRendered } from '../isHidden.js';

/** A page with what decides whether Hugo publishes it. */
export interface PublishingPost {
  /** Relative to the site's folder. */
  readonly path: string;
  /** The entries of its front matter whose keys are `publishingKeys`, or those of the site for dates. */
  readonly publishing: readonly KeyedValue[];
  /** Its `cascade`; `null` if absent. */
  readonly cascade: FrontMatterValue;
}

/** Whether Hugo publishes a page at its address. `now` is in milliseconds since 1970. */
export type IsPublished = (post: Omit<PublishingPost, 'cascade'>, now: number | undefined) => boolean;

/**
 * Finds which of a site's pages are published at their addresses: not a further file of a leaf bundle, and nothing that
 * its front matter or a `cascade` hides.
 */
export function findPublished(all: readonly PublishingPost[], site: Site): IsPublished {
  const leaves = new Set<string>();
  for (const { path } of all) {
    const page = contentPageOf(path, site);
    if (page?.kind === 'leaf') leaves.add(logicalPath(page.path));
  }
  const inheritedBy = findInherited(all, site);
  return ({ path, publishing }, now) => {
    const page = contentPageOf(path, site);
    if (!page || isInLeaf(logicalPath(page.path), leaves)) return false;
    // The last entry with a key applies.
    const entries = [...inheritedBy(path), ...publishing];
    return !isHidden(path, entries, site, now) && !isHeadless(entries) && !isNotRendered(entries);
  };
}

/** Finds what each page inherits from those that have a `cascade`, and from that of the site. */
export function findInherited(
  all: readonly Pick<PublishingPost, 'path' | 'cascade'>[],
  site: Pick<Site, 'contentDirs' | 'languages' | 'cascade'>,
): (path: string) => readonly KeyedValue[] {
  const cascades = new Map<string, FrontMatterValue>();
  for (const { path, cascade } of all) {
    const page = cascade === null ? undefined : contentPageOf(path, site);
    if (page) cascades.set(keyOf(page.language, logicalPath(page.path)), cascade);
  }
  return (path) => {
    if (cascades.size === 0 && site.cascade === null) return [];
    const page = contentPageOf(path, site);
    return page ? cascadedTo(page, [...cascadesAbove(page, cascades), site.cascade]) : [];
  };
}

/** The cascades of a page itself and of its sections, the nearest first. */
function cascadesAbove({ path, language }: ContentPage, cascades: ReadonlyMap<string, FrontMatterValue>) {
  if (cascades.size === 0) return [];
  const logical = logicalPath(path);
  return [logical, ...foldersAround(logical), '/'].map((each) => cascades.get(keyOf(language, each)) ?? null);
}

function keyOf(language: string, path: string): string {
  return `${language}\n${path}`;
}
