import type { KeyedValue } from '../../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../../frontMatter/parseFrontMatter.js';
import { readSource } from '../../../text.js';
import { read, type SiteQuery } from '../../configuration/siteQuery.js';
import { createLookup, createPageLookup, keyOfReference } from '../../addresses/resolveReference.js';
import type { LinkedPage, ResolvedReference, Site } from '../../site.js';
import { cascadedTo, cascadeIn } from '../cascade.js';
import type { ContentIndex } from '../contentIndex.js';
import { contentPageOf } from '../contentPage.js';
import { knownContent } from '../published/knownContent.js';
import { linkedPaths } from '../published/linkedPaths.js';
import { readContentFile } from './readContentFile.js';
import { mayHook, readHooks } from './readHooks.js';
import { readTerms } from './readTerms.js';

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
  const { index, branchesAround } = knownContent(files);
  const above = branchesAround(page.path).filter((path) => path !== page.path);
  const known = new Map([[page.path, page.text], ...(yield* textsOf(above))]);
  const cascaded = cascadedInto(page, above, known, site);
  const { entries = [] } = parseFrontMatter(readSource(page.text)) ?? {};
  const embeddedHooks = yield* readHooks({ ...site, cascaded }, page.path, entries);
  const references = referencesIn(page.text);
  const links = embeddedHooks.link ? linkedPaths(page.text) : [];
  const terms = yield* readTerms(links, site, page, files, now);
  const targets = [...targetsOf(references, links, page.path, { site, index })];
  const others = [...targets, ...targets.flatMap(branchesAround)].filter((path) => !known.has(path));
  for (const [path, text] of yield* textsOf([...new Set(others)])) known.set(path, text);
  const all = Array.from(known, ([path, text]) => (path === page.path ? own : readContentFile(path, text, site, now)));
  const relevant = { ...site, content: { files: all } };
  const [lookUp, lookUpPage] = [createLookup(relevant, index), createPageLookup(relevant, index, terms)];
  const found = references.map(({ path, language }): [string, ResolvedReference] => [
    keyOfReference(path, language),
    lookUp(path, page.path, language),
  ]);
  return {
    ...relevant,
    references: Object.fromEntries(found),
    embeddedHooks,
    linkedPages: Object.fromEntries(links.flatMap((path) => entryOf(path, lookUpPage(path, page.path)))),
    cascaded,
  };
}

/** The texts of files by path; empty where a file cannot be read. */
function* textsOf(paths: readonly string[]): SiteQuery<readonly (readonly [string, string])[]> {
  const texts = yield* read(paths);
  return paths.map((path, index) => [path, texts[index] ?? '']);
}

/** What a page inherits from itself, from the pages above it, nearest first, and from the site. */
function cascadedInto(
  page: PageText,
  above: readonly string[],
  texts: ReadonlyMap<string, string>,
  site: Site,
): readonly KeyedValue[] {
  const place = contentPageOf(page.path, site);
  if (!place) return [];
  const sections = above
    .filter((path) => contentPageOf(path, site)?.language === place.language)
    .sort((a, b) => b.length - a.length);
  const cascades = [page.path, ...sections].map((path) => cascadeIn(texts.get(path) ?? ''));
  return cascadedTo(place, [...cascades, site.cascade]);
}

/** The files of the pages that references and links seem to name, judged before any page is read. */
function* targetsOf(
  references: ReturnType<typeof referencesIn>,
  links: readonly string[],
  pagePath: string,
  { site, index }: { readonly site: Site; readonly index: ContentIndex },
): Generator<string> {
  const [lookUp, lookUpPage] = [createLookup(site, index), createPageLookup(site, index)];
  const found = [
    ...references.map(({ path, language }) => lookUp(path, pagePath, language)),
    ...links.map((path) => lookUpPage(path, pagePath)),
  ];
  for (const each of found) if (each && 'address' in each && each.file !== undefined) yield each.file;
}

function entryOf(path: string, found: LinkedPage | undefined): readonly [string, LinkedPage][] {
  return found ? [[path, found]] : [];
}

/** Whether a text needs other pages, or the site derives addresses from their front matter. */
export function asksOthers(text: string, site: Site): boolean {
  return (
    site.permalinks.length > 0 ||
    /\{\{[<%]\s{0,99}param\s/i.test(text) ||
    referencesIn(text).length > 0 ||
    asksForPages(text, site)
  );
}

/** Whether Hugo's own render hooks may write links or images of the text. */
function asksForPages(text: string, site: Site): boolean {
  return mayHook(site) && /\]\(|\]:|<\w+:|:\/\/|@|www\./.test(text);
}

/** The references in a text, as written in `ref` and `relref`; a few false matches do no harm. */
export function referencesIn(text: string): readonly { readonly path: string; readonly language?: string }[] {
  const found = [...text.matchAll(/\{\{[<%]\s{0,99}(?:rel)?ref\s([^{}]{1,1000})\}\}/gi)].slice(0, maxReferences);
  return found.flatMap(([, written = '']) => {
    const words = [...written.matchAll(/(?:(path|lang)=)?(?:"([^"]*)"|`([^`]*)`|([^\s"`<>%=]+))/g)];
    const values = words.map(([, name, quoted, raw, bare]) => ({ name, value: quoted ?? raw ?? bare ?? '' }));
    const path = (values.find(({ name }) => name === 'path') ?? values[0])?.value;
    const language = values.find(({ name }) => name === 'lang')?.value;
    return path === undefined ? [] : [{ path, ...(language !== undefined && { language }) }];
  });
}
