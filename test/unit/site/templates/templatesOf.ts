import { readSiteFiles } from '../../../../src/core/site/configuration/readSiteFiles.js';
import type { Site } from '../../../../src/core/site/site.js';
import type { SiteTemplates } from '../../../../src/core/site/siteTemplates.js';
import { readTemplates } from '../../../../src/core/site/templates/readTemplates.js';
import { listTemplates } from '../../../../src/core/site/templates/templateFiles.js';
import { readFiles, type Content } from '../readFiles.js';

export type Files = Readonly<Record<string, Content>>;

export function siteOf(files: Files): Site {
  return readFiles(readSiteFiles(0, undefined), files).sites[0]!;
}

export function templatesOf(files: Files): SiteTemplates | undefined {
  const site = siteOf(files);
  const listed = readFiles(listTemplates(site), files);
  return readFiles(readTemplates(site, listed), files);
}

/** The configuration of some mounts, each as `source -> target`. */
export function mounting(...mounts: readonly string[]): string {
  return mounts
    .map((each) => each.split(' -> '))
    .map(([source, target]) => `[[module.mounts]]\nsource = "${source}"\ntarget = "${target}"\n`)
    .join('');
}
