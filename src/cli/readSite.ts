import { dirname, resolve } from 'node:path';
import { readSiteFiles, type LoadedSite } from '../core/site/configuration/readSiteFiles.js';
import { siteOfPage } from '../core/site/content/contentPage.js';
import { listContent } from '../core/site/content/listContent.js';
import { readPublished } from '../core/site/content/read/readPublished.js';
import type { PageText } from '../core/site/content/read/readReferences.js';
import { readShortcodes } from '../core/shortcodes/readShortcodes.js';
import { usableNames } from '../core/shortcodes/siteShortcode.js';
import type { Generator } from '../core/site/generator/generator.js';
import { generatorIn } from '../core/site/generator/generatorIn.js';
import type { Site } from '../core/site/site.js';
import { runQuery } from './files/runQuery.js';

/**
 * Number of parent folders that are searched for the version of Hugo, because a repository can contain more than its
 * site.
 */
const levels = 2;

/**
 * Reads the site in a folder, in its first language; for a page, in the language of the page and with the data that the
 * page needs from others. `hugoVersion` overrides the version named in files.
 */
export async function readSite(folder: string, page?: PageText, hugoVersion?: string): Promise<Site> {
  const { sites } = await readSiteConfiguration(folder, hugoVersion);
  const site = siteOfPage(sites, page?.path ?? '');
  if (!page) return site;
  const files = await runQuery(listContent(site), folder);
  const shortcodes = usableNames(await runQuery(readShortcodes(site), folder));
  return runQuery(readPublished({ ...site, shortcodes }, page, files, Date.now()), folder);
}

/** Reads the configuration of a site in all languages, with its problems. */
export function readSiteConfiguration(folder: string, hugoVersion?: string): Promise<LoadedSite> {
  return runQuery(readSiteFiles(levels, hugoVersion), folder);
}

/** The site that contains a file. */
export interface FoundSite {
  /** Absolute. */
  readonly folder: string;
  readonly generator: Generator;
}

/** The innermost site around each folder that was looked at; `undefined` if there is none. */
export type FoundSites = Map<string, Promise<FoundSite | undefined>>;

/** The innermost site that contains a file; `undefined` if there is none. Each folder is looked at once for `known`. */
export function findSite(
  file: string,
  chosen?: Generator,
  known: FoundSites = new Map(),
): Promise<FoundSite | undefined> {
  return siteAround(dirname(resolve(file)), chosen, known);
}

function siteAround(folder: string, chosen: Generator | undefined, known: FoundSites): Promise<FoundSite | undefined> {
  const found = known.get(folder) ?? lookAround(folder, chosen, known);
  known.set(folder, found);
  return found;
}

async function lookAround(
  folder: string,
  chosen: Generator | undefined,
  known: FoundSites,
): Promise<FoundSite | undefined> {
  const generator = await runQuery(generatorIn(chosen), folder);
  if (generator) return { folder, generator };
  return folder === dirname(folder) ? undefined : siteAround(dirname(folder), chosen, known);
}

/** The absolute path of the Hugo site that contains a file; `undefined` if there is none. */
export async function siteFolderOf(file: string): Promise<string | undefined> {
  const found = await findSite(file);
  return found?.generator === 'hugo' ? found.folder : undefined;
}
