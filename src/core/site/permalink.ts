import type { Site } from './site.js';
import { joinSitePath, withinFolder } from './sitePath.js';

/** A page among the site's content. */
export interface ContentPage {
  /** The content folder's path to which the page's URL corresponds, as written: `posts/x` of `content/posts/x.md`. */
  readonly path: string;
  /** `content/posts/x/index.md` and `_index.md`: files beside it belong to it. */
  readonly bundle: boolean;
}

/** The page of a content file; `undefined` for a file outside the content folder. */
export function contentPageOf(pagePath: string, site: Site): ContentPage | undefined {
  const path = withinFolder(pagePath, site.contentDir);
  if (path === undefined) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  const bundle = /^_?index(?:\.[a-z]{2,3}(?:-[a-z0-9]+)*)?$/i.test(name);
  return { path: bundle || folder === '' ? (bundle ? folder : name) : `${folder}/${name}`, bundle };
}

/**
 * The site-relative URL of a content file where neither its front matter nor the configuration say otherwise:
 * `content/posts/My Recap.md` gives `/posts/my-recap/`. A file outside the content folder gives `/`.
 */
export function permalinkOf(pagePath: string, site: Site): string {
  return urlOf(contentPageOf(pagePath, site)?.path ?? '');
}

function urlOf(path: string): string {
  const parts = path
    .split('/')
    .filter(Boolean)
    .map((part) =>
      part
        .toLowerCase()
        .replace(/\s+/g, '-')
        .replace(/[^\p{L}\p{M}\p{N}._~+#@-]/gu, ''),
    );
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/**
 * What `ref` and `relref` give for a reference, if the page is there and where its path says: nobody looks.
 * Relative ones begin in the page's folder, for a leaf bundle in the folder around it. A fragment is kept.
 */
export function resolveReference(reference: string, pagePath: string, site: Site): string {
  const hash = reference.indexOf('#');
  const path = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? '' : reference.slice(hash);
  if (path === '') return fragment;
  const page = contentPageOf(pagePath, site);
  const folder = path.startsWith('/') || !page ? '' : page.path.slice(0, Math.max(page.path.lastIndexOf('/'), 0));
  const target = joinSitePath(folder, path) ?? '';
  return urlOf(target.replace(/\.(?:md|markdown|html?)$/i, '').replace(/(?:^|\/)_?index$/i, '')) + fragment;
}
