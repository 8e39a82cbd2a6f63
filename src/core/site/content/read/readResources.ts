import { read, type SiteQuery } from '../../configuration/siteQuery.js';
import { filesBelow } from '../../filesBelow.js';
import { isAtLeast } from '../../version/hugoVersion.js';
import { basePath, permalinkOf } from '../../addresses/permalink.js';
import { keyOfResource } from '../../addresses/resourceAddress.js';
import type { Site } from '../../site.js';
import { joinFolders, withinFolder } from '../../sitePath.js';
import { filesOfBundle, isIndexName, type BundledFile } from '../bundle.js';
import { isContentName } from '../contentIndex.js';
import { contentListing } from '../listContent.js';
import { contentPageOf, type ContentPage } from '../contentPage.js';
import { readContentFile } from './readContentFile.js';
import type { PageText } from './readReferences.js';
import { encodePath } from '../sanitisePath.js';

/** Limits for searching a bundle or a folder of assets. */
const limits = { folders: 500, levels: 8, files: 5000 };

type Entry = readonly [key: string, address: string];

/**
 * Adds to the site the addresses of the files that a `figure` in one page can name, or a link or image by Hugo's own render
 * hooks: those of its bundle, and assets. Searches only if the page has one. `now` is in milliseconds since 1970.
 */
export function* readResources(site: Site, page: PageText, now: number): SiteQuery<Site> {
  if (!namesFiles(page.text, site)) return site;
  const place = contentPageOf(page.path, site);
  const own = place && place.kind !== 'single' ? yield* inBundle(site, page, place, now) : [];
  const assets: Entry[] = [];
  for (const { source, target } of site.assetDirs)
    for (const path of yield* filesBelow([source], limits, () => true)) {
      const name = joinFolders(target, withinFolder(path, source) ?? path);
      assets.push([keyOfResource.asset(name), encodePath(`${basePath(site)}/${name}`)]);
    }
  return { ...site, resources: Object.fromEntries([...assets, ...own]) };
}

function namesFiles(text: string, { hugoVersion, embeddedHooks }: Site): boolean {
  if (/\{\{[<%]\s*figure\s/i.test(text) && isAtLeast(hugoVersion, '0.124')) return true;
  return (embeddedHooks?.link === true || embeddedHooks?.image === true) && /\]\(|\]:/.test(text);
}

function* inBundle(site: Site, page: PageText, place: ContentPage, now: number): SiteQuery<readonly Entry[]> {
  // Languages can share a folder: then it belongs to the first one.
  const folders = new Map<string, string | undefined>();
  for (const { source, target, language } of site.contentDirs) {
    const within = withinFolder(place.path, target);
    const folder = within === undefined ? undefined : joinFolders(source, within);
    if (folder !== undefined && !folders.has(folder)) folders.set(folder, language);
  }
  const files: BundledFile[] = [];
  for (const [folder, language] of folders) {
    const paths = yield* filesBelow([folder], limits, () => true, contentListing(site));
    files.push(...filesOfBundle(folder, paths, place, { languages: site.languages, language }));
  }
  const bases = yield* basesOf(files, site, page, place, now);
  // Of several files with the same name, the one in the page's language is used, then the one in the first language; in each,
  // one that names the language comes first.
  const rank = ({ language, name, bareName }: BundledFile): number =>
    (language === place.language ? 0 : language === site.languages[0] ? 2 : 4) + (name === bareName ? 1 : 0);
  const known = new Set<string>();
  return files
    .filter(({ name, language }) => bases.has(language) && !isIndexName(name))
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(({ name, bareName, language }): readonly Entry[] => {
      const key = keyOfResource.own(bareName);
      if (known.has(key)) return [];
      known.add(key);
      // A page inside a leaf bundle is a resource that is not published.
      const address = isContentName(name) ? '' : bases.get(language)! + encodePath(name);
      return [
        [key, address],
        [keyOfResource.own(name), address],
      ];
    });
}

/**
 * Where the files of a bundle are published, by the language of its pages; files in other languages are not published.
 */
function* basesOf(
  files: readonly BundledFile[],
  site: Site,
  page: PageText,
  place: ContentPage,
  now: number,
): SiteQuery<ReadonlyMap<string, string>> {
  const others = files.filter(({ name, language }) => isIndexName(name) && language !== place.language);
  const texts = yield* read(others.map(({ path }) => path));
  const pages = [page, ...others.map(({ path }, index) => ({ path, text: texts[index] ?? '' }))];
  const languages = [place.language, ...others.map(({ language }) => language)];
  return new Map(
    pages.map(({ path, text }, index) => {
      const { values } = readContentFile(path, text, site, now);
      return [languages[index]!, folderOf(permalinkOf(path, site, values))];
    }),
  );
}

/** The folder of an address; for an address of a file, a folder named after it. */
function folderOf(address: string): string {
  if (address.endsWith('/')) return address;
  return address.endsWith('/index.html') ? address.slice(0, -'index.html'.length) : address.replace(/\.[^./]*$|$/, '/');
}
