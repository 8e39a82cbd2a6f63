import { contentPageOf } from './content/contentPage.js';
import { publishedAt } from './imageCandidates.js';
import type { Site } from './site.js';
import { joinFolders, joinSitePath, withinFolder } from './sitePath.js';

/** What a link in the preview leads to. */
export type PreviewLink =
  /** A page of the web or a mail address. */
  | { readonly kind: 'external'; readonly url: string }
  /** A place in the same page; `id` decoded. */
  | { readonly kind: 'anchor'; readonly id: string }
  /** A page or file of the site: decoded, without query and fragment; from the site's root or from the page. */
  | { readonly kind: 'page'; readonly path: string; readonly fromRoot: boolean }
  /** Anything that a click in a preview must not open: commands, scripts, local files by URL, other programs. */
  | { readonly kind: 'refused' };

const refused = { kind: 'refused' } as const;

/** What an `href` leads to, as written in the HTML (entities resolved). Knows only schemes that it allows. */
export function classifyLink(href: string): PreviewLink {
  const link = href.trim();
  if (link === '' || isAmbiguous(link)) return refused;
  if (link.startsWith('#')) return { kind: 'anchor', id: decode(link.slice(1)) };
  if (/^\/\/[^/]/.test(link)) return { kind: 'external', url: `https:${link}` };
  if (/^https?:\/\/[^/]/i.test(link) || /^mailto:./i.test(link)) return { kind: 'external', url: link };
  if (link.startsWith('//') || /^[^/?#]*:/.test(link)) return refused;
  const path = decode(link.replace(/[?#].*$/, ''));
  return path === '' || isAmbiguous(path) ? refused : { kind: 'page', path, fromRoot: path.startsWith('/') };
}

/** A browser drops control characters, and browsers and Windows read `\` as `/`: we read only what all read alike. */
function isAmbiguous(link: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f\\]/.test(link);
}

/**
 * Where the source of a linked page, or the linked file, may be, best first: paths relative to the site's folder. `href` is
 * the link as written: one that a reference in the page became is known. Else it is read both as Hugo publishes it
 * (`../other/`) and as writers write it (`other.md`, a file beside). `pagePath` is the linking page's own site-relative path.
 */
export function pageCandidates(
  link: { readonly path: string; readonly fromRoot: boolean },
  pagePath: string,
  site: Site,
  href = link.path,
): readonly string[] {
  const referred = Object.values(site.references ?? {}).flatMap((reference) =>
    'address' in reference && reference.address === href && reference.file !== undefined ? [reference.file] : [],
  );
  const candidates = link.fromRoot ? fromRoot(link.path, site) : fromPage(link.path, pagePath, site);
  return [...new Set([...referred, ...candidates])];
}

/** Files as they are published, then pages by their place in the content; an address may begin with a language. */
function fromRoot(path: string, site: Site): readonly string[] {
  const files = endsLikeFile(path) ? publishedAt(path, site) : [];
  const [, language, rest] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  const paths = language !== undefined && site.languages.includes(language) ? [rest!, path] : [path];
  const pages = paths.flatMap((each) =>
    site.contentDirs.flatMap(({ source, target }) => {
      const page = joinSitePath(each);
      const within = page === undefined ? undefined : withinFolder(page, target);
      return within === undefined ? [] : filesOf(joinFolders(source, within), source, site);
    }),
  );
  return [...files, ...pages];
}

function fromPage(path: string, pagePath: string, site: Site): readonly string[] {
  const folder = pagePath.split('/').slice(0, -1).join('/');
  const page = contentPageOf(pagePath, site);
  const isBundle = page ? page.kind !== 'single' : /(^|\/)_?index\.[^/]*$/.test(pagePath);
  const published = isBundle ? folder : pagePath.replace(/\.[^./]*$/, '');
  return [folder, published].flatMap((base) => {
    const target = joinSitePath(base, path);
    return target === undefined ? [] : filesOf(target, '', site);
  });
}

function endsLikeFile(path: string): boolean {
  return /\.[a-z]\w+$/i.test(path);
}

/** The names that the file of a page may have; where it ends like a file itself, that first. */
function filesOf(target: string, root: string, { languages }: Site): readonly string[] {
  const inside = (name: string): string => (target === '' ? name : `${target}/${name}`);
  if (/\.(?:md|markdown)$/i.test(target)) return [target];
  const endings = ['.md', ...(languages.length > 1 ? languages.map((language) => `.${language}.md`) : [])];
  const pages = endings.flatMap((ending) => [
    ...(target === root ? [] : [`${target}${ending}`]),
    inside(`index${ending}`),
    inside(`_index${ending}`),
  ]);
  return endsLikeFile(target) ? [target, ...pages] : pages;
}

/** Percent-decoded; as it is where the escapes are no UTF-8. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
