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
  /** The entries of its front matter whose keys are `publishingKeys`. */
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
  const cascades = new Map<string, FrontMatterValue>();
  for (const { path, cascade } of all) {
    const page = contentPageOf(path, site);
    if (page?.kind === 'leaf') leaves.add(logicalPath(page.path));
    if (page && cascade !== null) cascades.set(keyOf(page.language, logicalPath(page.path)), cascade);
  }
  return ({ path, publishing }, now) => {
    const page = contentPageOf(path, site);
    if (!page || isInLeaf(logicalPath(page.path), leaves)) return false;
    const inherited = cascadedTo(page, [...cascadesAbove(page, cascades), site.cascade]);
    // The last entry with a key applies.
    const entries = [...inherited, ...publishing];
    return !isHidden(entries, site, now) && !isHeadless(entries) && !isNotRendered(entries);
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
