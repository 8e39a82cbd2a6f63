import { relative, resolve } from 'node:path';
import { defaultSite, newestHugo, type Site } from '../core/site/site.js';
import { standardInput } from './files/readText.js';
import { readSite, siteFolderOf } from './readSite.js';

/** A file as a page of its site. */
export interface CommandPage {
  /** The folder of the site; `undefined` if there is none. */
  readonly folder: string | undefined;
  readonly site: Site;
  /** The path of the file within its site. */
  readonly pagePath: string;
}

/** Reads the site around a file or, if one is chosen, that site. */
export async function readPageOf(
  path: string,
  text: string,
  { siteFolder, hugoVersion }: { readonly siteFolder?: string | undefined; readonly hugoVersion?: string | undefined },
): Promise<CommandPage> {
  const folder = siteFolder ?? (path === standardInput ? undefined : await siteFolderOf(path));
  const pagePath = pagePathOf(path, folder);
  const site =
    folder === undefined
      ? { ...defaultSite, hugoVersion: hugoVersion ?? newestHugo }
      : await readSite(folder, { path: pagePath, text }, hugoVersion);
  return { folder, site, pagePath };
}

/** A file outside any site is treated as if it were in the content folder. */
function pagePathOf(path: string, site: string | undefined): string {
  const inSite = site === undefined ? '' : relative(resolve(site), resolve(path)).replaceAll('\\', '/');
  return inSite === '' || inSite.startsWith('..') ? `content/${path.replace(/^.*[\\/]/, '')}` : inSite;
}
