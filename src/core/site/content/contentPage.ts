import { defaultSite, type Mount, type Site } from '../site.js';
import { withinFolder } from '../sitePath.js';

/** A page of the site's content. */
export interface ContentPage {
  /** The path within the content, as written, without extension: `posts/x` for `content/posts/x.md`. */
  readonly path: string;
  /**
   * `index.md` makes its folder a leaf bundle, `_index.md` a branch bundle, to which other files in the folder belong.
   */
  readonly kind: 'single' | 'leaf' | 'branch';
  /** The key of its language, from its folder or its name (`x.de.md`). */
  readonly language: string;
}

/** The page of a content file; `undefined` for a file outside the content folders. */
export function contentPageOf(
  pagePath: string,
  site: Pick<Site, 'contentDirs' | 'languages'>,
): ContentPage | undefined {
  const mount = mountOf(pagePath, site.contentDirs);
  if (!mount) return undefined;
  const within = withinFolder(pagePath, mount.source)!;
  const path = mount.target === '' ? within : `${mount.target}/${within}`;
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(slash, 0));
  const { name, language } = nameOf(path.slice(slash + 1), site.languages);
  const kind = /^index$/i.test(name) ? 'leaf' : /^_index$/i.test(name) ? 'branch' : 'single';
  return {
    path: kind !== 'single' ? folder : folder === '' ? name : `${folder}/${name}`,
    kind,
    language: language ?? mount.language ?? site.languages[0] ?? 'en',
  };
}

/** The innermost content folder that contains a file. */
function mountOf(pagePath: string, mounts: readonly Mount[]): Mount | undefined {
  return mounts
    .filter(({ source }) => withinFolder(pagePath, source) !== undefined)
    .reduce<Mount | undefined>(
      (best, each) => (best && best.source.length >= each.source.length ? best : each),
      undefined,
    );
}

/** A file name without extension, and the language in it. */
function nameOf(file: string, languages: readonly string[]): { readonly name: string; readonly language?: string } {
  const name = file.replace(/\.[^.]*$/, '');
  const dot = name.lastIndexOf('.');
  const language = name.slice(dot + 1).toLowerCase();
  return dot > 0 && languages.includes(language) ? { name: name.slice(0, dot), language } : { name };
}

/** The site in the language of a page. */
export function siteOfPage(sites: readonly Site[], pagePath: string): Site {
  const [first = defaultSite] = sites;
  const language = contentPageOf(pagePath, first)?.language;
  return sites.find((site) => site.language === language) ?? first;
}

/** A content path as Hugo compares it: with a leading `/`, in lower case, with `-` for spaces. */
export function logicalPath(path: string): string {
  return `/${path.toLowerCase().replaceAll(' ', '-')}`;
}
