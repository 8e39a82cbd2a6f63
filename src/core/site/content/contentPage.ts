import { defaultSite, type Mount, type Site } from '../site.js';
import { withinFolder } from '../sitePath.js';

/** A page among the site's content. */
export interface ContentPage {
  /** Where it stands in the content, as written, without its name's ending: `posts/x` of `content/posts/x.md`. */
  readonly path: string;
  /** `index.md` makes its folder a leaf, `_index.md` a branch: files beside it belong to it. */
  readonly kind: 'single' | 'leaf' | 'branch';
  /** Key of its language: by its folder or by its name (`x.de.md`). */
  readonly language: string;
}

/** The page of a content file; `undefined` for a file outside the folders of content. */
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

/** The innermost folder of content that a file is in. */
function mountOf(pagePath: string, mounts: readonly Mount[]): Mount | undefined {
  return mounts
    .filter(({ source }) => withinFolder(pagePath, source) !== undefined)
    .reduce<Mount | undefined>(
      (best, each) => (best && best.source.length >= each.source.length ? best : each),
      undefined,
    );
}

/** A file's name without its ending, and the language that it names. */
function nameOf(file: string, languages: readonly string[]): { readonly name: string; readonly language?: string } {
  const name = file.replace(/\.[^.]*$/, '');
  const dot = name.lastIndexOf('.');
  const language = name.slice(dot + 1).toLowerCase();
  return dot > 0 && languages.includes(language) ? { name: name.slice(0, dot), language } : { name };
}

/** The site as the language of a page sees it, of those that a site's configuration gives. */
export function siteOfPage(sites: readonly Site[], pagePath: string): Site {
  const [first = defaultSite] = sites;
  const language = contentPageOf(pagePath, first)?.language;
  return sites.find((site) => site.language === language) ?? first;
}

/** A path of content as Hugo compares it: `/`, in lower case, with `-` for blanks. */
export function logicalPath(path: string): string {
  return `/${path.toLowerCase().replaceAll(' ', '-')}`;
}
