import { findKey } from '../../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../../frontMatter/parseFrontMatter.js';
import { readSource } from '../../../text.js';
import { toTexts } from '../../configuration/cast.js';
import { read, type SiteQuery } from '../../configuration/siteQuery.js';
import type { Site } from '../../site.js';
import { contentPageOf, logicalPath } from '../contentPage.js';
import { isHeadless, isHidden } from '../isHidden.js';

/** Maximum number of pages whose terms are read. */
const maxPages = 2000;

/** The paths of terms: `/tags/go`. */
type Terms = Pick<ReadonlySet<string>, 'has'>;

/** The paths of the pages that have a term, by the path of the term; `undefined` for a large site. */
type PagesOfTerms = ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Any page of a site may ask, after every change: the others are read once for each list of files and language. */
const known = new WeakMap<readonly string[], Map<string, PagesOfTerms>>();

/**
 * The terms that pages in the language of a page have. They are read only if one of some links names a term; otherwise, and
 * in a large site, `undefined`. `files`: a list that is made anew when files have changed.
 */
export function* readTerms(
  links: readonly string[],
  site: Site,
  page: { readonly path: string; readonly text: string },
  files: readonly string[],
  now: number,
): SiteQuery<Terms | undefined> {
  if (!links.some((path) => namesTerm(path, site))) return undefined;
  const language = contentPageOf(page.path, site)?.language ?? '';
  const languages = known.get(files) ?? new Map<string, PagesOfTerms>();
  known.set(files, languages);
  if (!languages.has(language)) languages.set(language, yield* readSaved(files, language, site, now));
  const saved = languages.get(language);
  if (!saved) return undefined;
  const own = new Set(termsOf(page.path, page.text, site, now));
  return {
    has: (term) => {
      const pages = saved.get(term);
      return own.has(term) || (pages !== undefined && (pages.size > 1 || !pages.has(page.path)));
    },
  };
}

function* readSaved(files: readonly string[], language: string, site: Site, now: number): SiteQuery<PagesOfTerms> {
  const pages = files.filter((path) => (contentPageOf(path, site)?.language ?? '') === language);
  if (pages.length > maxPages) return undefined;
  const texts = yield* read(pages);
  const terms = new Map<string, Set<string>>();
  for (const [index, path] of pages.entries())
    for (const term of termsOf(path, texts[index] ?? '', site, now))
      terms.set(term, (terms.get(term) ?? new Set<string>()).add(path));
  return terms;
}

/** The terms of a page; none if Hugo does not publish it. */
function termsOf(path: string, text: string, site: Site, now: number): readonly string[] {
  const entries = parseFrontMatter(readSource(text))?.entries ?? [];
  if (isHidden(path, entries, site, now) || isHeadless(entries)) return [];
  return site.taxonomies.flatMap((taxonomy) =>
    toTexts(findKey(entries, taxonomy)?.value ?? null).map((term) => logicalPath(`${taxonomy}/${term}`)),
  );
}

function namesTerm(path: string, { taxonomies }: Site): boolean {
  const [first = '', ...others] = path.replace(/^\/|\/$/g, '').split('/');
  return taxonomies.includes(first.toLowerCase()) && others.length === 1;
}
