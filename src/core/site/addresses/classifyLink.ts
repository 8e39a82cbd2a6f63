import { decodePercent } from './decodePercent.js';
import { contentPageOf } from '../content/contentPage.js';
import { publishedAt } from '../images/imageCandidates.js';
import type { Site } from '../site.js';
import { joinFolders, joinSitePath, withinFolder } from '../sitePath.js';

/** The target of a link in the preview. */
export type PreviewLink =
  /** A web page or a mail address. */
  | { readonly kind: 'external'; readonly url: string }
  /** An element of the same page; `id` is decoded. */
  | { readonly kind: 'anchor'; readonly id: string }
  /**
   * A page or file of the site, relative to its root or to the page. The path is decoded, without query and fragment.
   */
  | { readonly kind: 'page'; readonly path: string; readonly fromRoot: boolean }
  /** A target that the preview must not open: commands, scripts, local files by URL, other programs. */
  | { readonly kind: 'refused' };

const refused = { kind: 'refused' } as const;

/** Classifies an `href` of the HTML, with entities decoded. Schemes that are not listed are refused. */
export function classifyLink(href: string): PreviewLink {
  const link = href.trim();
  if (link === '' || isAmbiguous(link)) return refused;
  if (link.startsWith('#')) return { kind: 'anchor', id: decodePercent(link.slice(1)) };
  if (/^\/\/[^/]/.test(link)) return { kind: 'external', url: `https:${link}` };
  if (/^https?:\/\/[^/]/i.test(link) || /^mailto:./i.test(link)) return { kind: 'external', url: link };
  if (link.startsWith('//') || /^[^/?#]*:/.test(link)) return refused;
  const path = decodePercent(link.replace(/[?#].*$/, ''));
  return path === '' || isAmbiguous(path) ? refused : { kind: 'page', path, fromRoot: path.startsWith('/') };
}

/** Browsers drop control characters, and browsers and Windows treat `\` as `/`. Only unambiguous links are read. */
function isAmbiguous(link: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f\\]/.test(link);
}

/**
 * The source files that a link may lead to, best first, as paths relative to the site's folder. `href` is the link as
 * written; if a reference on the page resolved to it, its file is known. Otherwise it is read both as published by Hugo
 * (`../other/`) and as written in Markdown (`other.md`, a file next to the page). `pagePath` is the path of the linking
 * page within the site.
 */
export function pageCandidates(
  link: { readonly path: string; readonly fromRoot: boolean },
  pagePath: string,
  site: Site,
  href = link.path,
): readonly string[] {
  const address = href.replace(/[?#].*$/s, '');
  const linked = Object.values(site.linkedPages ?? {}).filter((page) => page.address === address);
  const referred = [...Object.values(site.references ?? {}), ...linked].flatMap((reference) =>
    'address' in reference && [href, address].includes(reference.address) && reference.file !== undefined
      ? [reference.file]
      : [],
  );
  const candidates = link.fromRoot ? fromRoot(link.path, site) : fromPage(link.path, pagePath, site);
  return [...new Set([...referred, ...candidates])];
}

/** Files as they are published, then pages by their content path; an address can begin with a language. */
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

/** The possible file names of a page; a target with an extension is tried as it is first. */
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
