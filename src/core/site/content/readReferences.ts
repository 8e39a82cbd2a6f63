import { read, type SiteQuery } from '../configuration/siteQuery.js';
import { createLookup, keyOfReference } from '../resolveReference.js';
import type { ResolvedReference, Site } from '../site.js';
import { withinFolder } from '../sitePath.js';
import { cascadedTo, cascadeIn } from './cascade.js';
import type { ContentFile } from './contentIndex.js';
import { contentPageOf } from './contentPage.js';
import { readContentFile } from './readContentFile.js';

/** The page to show. */
export interface PageText {
  /** Relative to the site's folder. */
  readonly path: string;
  readonly text: string;
}

/** Maximum number of references looked up for a page. */
const maxReferences = 500;

/**
 * Adds to the site what a page needs from other pages: the targets of references, the front matter that determines
 * addresses, and values from `cascade`. `files` are the paths of all content, of which only the relevant ones are read.
 * `now` is in milliseconds since 1970.
 */
export function* readReferences(site: Site, page: PageText, files: readonly string[], now: number): SiteQuery<Site> {
  const own = readContentFile(page.path, page.text, site, now);
  const references = referencesIn(page.text);
  const unread = { ...site, content: { files: files.map((path) => ({ path })) } };
  const lookUnread = createLookup(unread);
  const targets = references.flatMap(({ path, language }) => {
    const found = lookUnread(path, page.path, language);
    return 'address' in found && found.file !== undefined ? [found.file] : [];
  });
  const around = branchesAround([page.path, ...targets], files);
  const wanted = [...new Set([...targets, ...around])].filter((path) => path !== page.path);
  const texts = yield* read(wanted);
  const known = new Map<string, ContentFile>([[page.path, own]]);
  const place = contentPageOf(page.path, site);
  const above = branchesAround([page.path], files)
    .filter((path) => path !== page.path && contentPageOf(path, site)?.language === place?.language)
    .sort((a, b) => b.length - a.length);
  const cascades = [page.text, ...above.map((path) => texts[wanted.indexOf(path)] ?? '')].map(cascadeIn);
  for (const [index, path] of wanted.entries()) known.set(path, readContentFile(path, texts[index] ?? '', site, now));
  const all = { ...site, content: { files: files.map((path) => known.get(path) ?? { path }) } };
  const lookUp = createLookup(all);
  const found = references.map(({ path, language }): [string, ResolvedReference] => [
    keyOfReference(path, language),
    lookUp(path, page.path, language),
  ]);
  return {
    ...site,
    content: { files: [...known.values()] },
    references: Object.fromEntries(found),
    cascaded: place ? cascadedTo(place, [...cascades, site.cascade]) : [],
  };
}

/** Whether a text needs other pages, or the site derives addresses from their front matter. */
export function asksOthers(text: string, { permalinks }: Pick<Site, 'permalinks'>): boolean {
  return permalinks.length > 0 || /\{\{[<%]\s{0,99}param\s/.test(text) || referencesIn(text).length > 0;
}

/** The `_index` files in the ancestor folders of some pages: their slugs are part of addresses. */
function branchesAround(pages: readonly string[], files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const folder = /^(.*)\/_index\.[^/]*$/i.exec(file)?.[1];
    return folder !== undefined && pages.some((page) => withinFolder(page, folder) !== undefined);
  });
}

/** The references in a text, as written in `ref` and `relref`; a few false matches do no harm. */
export function referencesIn(text: string): readonly { readonly path: string; readonly language?: string }[] {
  const found = [...text.matchAll(/\{\{[<%]\s{0,99}(?:rel)?ref\s([^{}]{1,1000})\}\}/g)].slice(0, maxReferences);
  return found.flatMap(([, written = '']) => {
    const words = [...written.matchAll(/(?:(path|lang)=)?(?:"([^"]*)"|`([^`]*)`|([^\s"`<>%=]+))/g)];
    const values = words.map(([, name, quoted, raw, bare]) => ({ name, value: quoted ?? raw ?? bare ?? '' }));
    const path = (values.find(({ name }) => name === 'path') ?? values[0])?.value;
    const language = values.find(({ name }) => name === 'lang')?.value;
    return path === undefined ? [] : [{ path, ...(language !== undefined && { language }) }];
  });
}
