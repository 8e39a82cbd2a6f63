import type { Generator } from '../site/generator/generator.js';

/** Where a site keeps its posts, if it has none yet. Paths are relative to the site's folder, without a slash at the end. */
export interface PostHome {
  /** The folder that has all posts in it; empty for that of the site. */
  readonly contentDir: string;
  /** The folder of the first post; empty for that of the site. */
  readonly folder: string;
  /** Whether file names begin with the date. */
  readonly isDated: boolean;
  /** Whether a post can be a folder with an `index.md`. */
  readonly hasBundles: boolean;
  /** Whether `draft: true` in the front matter keeps a post unpublished. */
  readonly hasDrafts: boolean;
}

const plain: PostHome = { contentDir: '', folder: '', isDated: false, hasBundles: false, hasDrafts: false };

/** For a folder that may be part of a site of any generator, such as the content folder of a Hugo site. */
const unknown: PostHome = { ...plain, hasBundles: true, hasDrafts: true };

const homes: Readonly<Record<Exclude<Generator, 'hugo'>, PostHome>> = {
  jekyll: { ...plain, contentDir: '_posts', folder: '_posts', isDated: true },
  hexo: { ...plain, contentDir: 'source/_posts', folder: 'source/_posts' },
  eleventy: { ...plain, folder: 'posts' },
  astro: { ...plain, contentDir: 'src/content', folder: 'src/content/blog' },
  zola: { ...plain, contentDir: 'content', folder: 'content', hasBundles: true, hasDrafts: true },
  none: plain,
};

/** Where a generator expects posts; `undefined` if it is not known, or if the folder of its site is not. */
export function postHomeOf(generator: Exclude<Generator, 'hugo'> | undefined): PostHome {
  return generator === undefined ? unknown : homes[generator];
}

/** Where a Hugo site with this content folder keeps posts. */
export function postHomeInHugo(contentDir: string): PostHome {
  return { ...unknown, contentDir, folder: `${contentDir}/posts` };
}
