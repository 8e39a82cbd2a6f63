import { listAll, type SiteQuery } from '../configuration/siteQuery.js';
import { textsAt } from '../pageTemplates/paramsAt.js';
import { publishedAt, withoutBase } from '../images/imageCandidates.js';
import { readPageTemplates } from '../pageTemplates/readPageTemplates.js';
import type { Site } from '../site.js';
import { joinFolders } from '../sitePath.js';
import { templateStyles, type FoundStyle } from './templateStyles.js';

/** Anything beyond is omitted. */
const most = { sheets: 20 };

/**
 * The style sheets that the layouts of a page reference, in their order: plain CSS files of the site and its themes, by
 * their paths from the site's folder. What only Hugo can build, such as Sass, is left out, and so are other servers.
 */
export function* readStyles(pagePath: string, site: Site): SiteQuery<readonly string[]> {
  const references = yield* readPageTemplates(pagePath, site, templateStyles);
  const candidates = references.flatMap((reference) => candidatesOf(reference, site));
  const names = yield* namesIn([...new Set(candidates.flat().map(folderOf))]);
  const found = candidates.flatMap((paths) => paths.find((path) => names.has(path)) ?? []);
  return [...new Set(found)].slice(0, most.sheets);
}

/** For each style sheet, the files that it may be, in order of precedence. */
function candidatesOf(reference: FoundStyle, site: Site): readonly (readonly string[])[] {
  if (reference.kind === 'parameter')
    return textsAt(site.params, reference.keys).map((address) => filesAt(address, site));
  if (reference.kind === 'address') return [filesAt(reference.address, site)];
  return [filesAt(`/${reference.path.replace(/^\/+/, '')}`, site)];
}

function filesAt(address: string, site: Site): readonly string[] {
  const path = withoutBase(address.trim(), site).replace(/[?#].*$/s, '');
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path) || !/\.css$/i.test(path) ? [] : publishedAt(path, site);
}

/** The paths of all files in some folders. */
function* namesIn(folders: readonly string[]): SiteQuery<ReadonlySet<string>> {
  const listings = yield* listAll(folders);
  return new Set(folders.flatMap((folder, index) => (listings[index] ?? []).map((name) => joinFolders(folder, name))));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
