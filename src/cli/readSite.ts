import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isSiteFolder, largestConfiguration } from '../core/site/configuration/configurationFiles.js';
import { readSiteFiles, type SiteReading } from '../core/site/configuration/siteReading.js';
import type { Reading } from '../core/site/configuration/wanted.js';
import { siteOfPage } from '../core/site/content/contentPage.js';
import { listContent } from '../core/site/content/listContent.js';
import { readPublished } from '../core/site/content/readPublished.js';
import type { PageText } from '../core/site/content/readReferences.js';
import type { Site } from '../core/site/site.js';

/** Folders around the site's that may name the version of Hugo: a repository may hold more than its site. */
const levels = 2;

/**
 * The site in a folder, in its first language; of a page of it, in the page's language and with what it asks of other pages.
 * A version of Hugo comes before the one that files name.
 */
export async function readSite(folder: string, page?: PageText, hugoVersion?: string): Promise<Site> {
  const { sites } = await readSiteConfiguration(folder, hugoVersion);
  const site = siteOfPage(sites, page?.path ?? '');
  if (!page) return site;
  const files = await answer(listContent(site), folder);
  return answer(readPublished(site, page, files, Date.now()), folder);
}

/** All that a site's configuration says, in each language, and what is wrong with it. */
export function readSiteConfiguration(folder: string, hugoVersion?: string): Promise<SiteReading> {
  return answer(readSiteFiles(levels, hugoVersion), folder);
}

/** The folder of the Hugo site that a file is in, absolute; `undefined` where it is in none. */
export async function siteFolderOf(file: string): Promise<string | undefined> {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (await answer(isSiteFolder(), folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Gives a reading the files that it wants, of a folder and those beside it. */
export async function answer<Result>(reading: Reading<Result>, folder: string): Promise<Result> {
  let step = reading.next();
  while (step.done !== true) {
    const { kind, paths } = step.value;
    const ask = kind === 'read' ? textOf : namesIn;
    step = reading.next(await Promise.all(paths.map((path) => ask(join(folder, path)))));
  }
  return step.value;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    // A pipe would keep us waiting for ever.
    const stats = await stat(path);
    return stats.isFile() && stats.size <= largestConfiguration ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

async function namesIn(path: string): Promise<readonly string[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    // A link may lead to a folder: themes are often linked.
    return entries.flatMap((entry) =>
      entry.isSymbolicLink() ? [entry.name, `${entry.name}/`] : [entry.isDirectory() ? `${entry.name}/` : entry.name],
    );
  } catch {
    return undefined;
  }
}
