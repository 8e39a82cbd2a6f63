import { resourceAddress } from './resourceAddress.js';
import type { LinkedPage, Site } from '../site.js';
import { readUrl } from './urlParts.js';

/**
 * The address that Hugo's own render hook gives a link (0.169): that of the page or file that it names, with query and
 * fragment, or as written. `own` is the address of the page with the link. Entities and escapes are not resolved.
 */
export function hookedLink(destination: string, own: string, site: Site): string {
  const url = readUrl(destination);
  // Hugo stops the build.
  if (!url) return destination;
  if (url.text.startsWith('#')) return `${own}#${url.fragment}`;
  if (url.text === '' || url.scheme !== '') return url.text;
  const page = linkedPage(url.path, site);
  return withEnding(page?.address ?? resourceAddress(destination, site), url);
}

/** The same for an image, which only names files. */
export function hookedImage(destination: string, site: Site): string {
  const url = readUrl(destination);
  if (!url) return destination;
  return withEnding(url.scheme === '' ? resourceAddress(destination, site) : undefined, url);
}

/** The page that a link names by its decoded path, if it was looked up and found. */
export function linkedPage(path: string, { linkedPages = {} }: Site): LinkedPage | undefined {
  const key = pathOfPage(path);
  return Object.hasOwn(linkedPages, key) ? linkedPages[key] : undefined;
}

/** The key of a link's path in `linkedPages`. */
export function pathOfPage(path: string): string {
  return path.replace(/^\.\//, '');
}

type Ending = Exclude<ReturnType<typeof readUrl>, undefined>;

function withEnding(address: string | undefined, { query, fragment, text }: Ending): string {
  if (address === undefined) return text;
  return `${address}${query === '?' ? '' : query}${fragment === '' ? '' : `#${fragment}`}`;
}
