import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isSiteFolder, largestConfiguration } from '../core/site/configuration/configurationFiles.js';
import { readSiteFiles, type LoadedSite } from '../core/site/configuration/readSiteFiles.js';
import type { SiteQuery } from '../core/site/configuration/siteQuery.js';
import { siteOfPage } from '../core/site/content/contentPage.js';
import { listContent } from '../core/site/content/listContent.js';
import { readPublished } from '../core/site/content/readPublished.js';
import type { PageText } from '../core/site/content/readReferences.js';
import type { Site } from '../core/site/site.js';

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
  return runQuery(readPublished(site, page, files, Date.now()), folder);
}

/** Reads the configuration of a site in all languages, with its problems. */
export function readSiteConfiguration(folder: string, hugoVersion?: string): Promise<LoadedSite> {
  return runQuery(readSiteFiles(levels, hugoVersion), folder);
}

/** The absolute path of the Hugo site that contains a file; `undefined` if there is none. */
export async function siteFolderOf(file: string): Promise<string | undefined> {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (await runQuery(isSiteFolder(), folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Runs a generator, providing the files that it requests. */
export async function runQuery<Result>(query: SiteQuery<Result>, folder: string): Promise<Result> {
  let step = query.next();
  while (step.done !== true) {
    const { kind, paths } = step.value;
    const load = kind === 'read' ? textOf : namesIn;
    step = query.next(await Promise.all(paths.map((path) => load(join(folder, path)))));
  }
  return step.value;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    // Reading a pipe would wait forever.
    const stats = await stat(path);
    return stats.isFile() && stats.size <= largestConfiguration ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

async function namesIn(path: string): Promise<readonly string[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    // A symbolic link may lead to a folder: themes are often linked.
    return entries.flatMap((entry) =>
      entry.isSymbolicLink() ? [entry.name, `${entry.name}/`] : [entry.isDirectory() ? `${entry.name}/` : entry.name],
    );
  } catch {
    return undefined;
  }
}
