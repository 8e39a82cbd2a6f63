import { readContentFile } from '../../../src/core/site/content/read/readContentFile.js';
import { siteOfPage } from '../../../src/core/site/content/contentPage.js';
import { isContentName } from '../../../src/core/site/content/contentIndex.js';
import { readSiteFiles } from '../../../src/core/site/configuration/readSiteFiles.js';
import type { Site } from '../../../src/core/site/site.js';
import { readFiles } from './readFiles.js';

export type Files = Readonly<Record<string, string>>;

/** The current time for all reads. */
const now = Date.UTC(2026, 0, 1);

/** The site consisting of some files, in the language of one of its pages, with all its content. */
export function siteAround(page: string, files: Files): Site {
  const { sites } = readFiles(readSiteFiles(0, undefined), files);
  const site = siteOfPage(sites, page);
  const pages = Object.entries(files).filter(([path]) => isContentName(path));
  return { ...site, content: { files: pages.map(([path, text]) => readContentFile(path, text, site, now)) } };
}
