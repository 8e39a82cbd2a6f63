import { slugOf } from '../newRecap/placeRecap.js';
import type { Post } from '../post/post.js';
import { linksOf } from '../post/queries/postParts.js';
import { talksOf, type Recap } from '../recap/model/recap.js';
import { argumentText, callsIn } from '../shortcodes/shortcode.js';
import { contentPageOf } from '../site/content/contentPage.js';
import type { Site } from '../site/site.js';
import { contains, type Position } from '../text.js';

/** Where an image added to a post is stored, and how the post shows it. */
export interface ImagePlace {
  /** Folder, relative to the site's folder. */
  readonly folder: string;
  /** File name without extension. */
  readonly name: string;
  /** The part of the address before the file name; empty next to the index of a page bundle. */
  readonly src: string;
  /** The `figure` shortcode or Markdown. */
  readonly form: 'figure' | 'markdown';
}

/** Extensions of the image types that browsers support. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

export const imageTypes: readonly string[] = Object.keys(endings);

export function endingOf(type: string): string | undefined {
  return Object.hasOwn(endings, type) ? endings[type] : undefined;
}

/** Maximum length of a file name, in characters. */
const longestName = 60;

/**
 * The place for an image at a position: next to the post's other images, named after its talk, and written in the same
 * form.
 */
export function placeImage(recap: Recap, position: Position, pagePath: string, site: Site): ImagePlace {
  const { sources, figures } = imagesOf(recap.post);
  const page = contentPageOf(pagePath, site);
  const isBundle = page !== undefined && page.kind !== 'single';
  const rooted = sources.filter((src) => src.startsWith('/'));
  const beside = sources.filter((src) => !/^\/|^[a-z]+:/i.test(src));
  const talk = talksOf(recap).find(({ range }) => contains(range, position));
  const post = slugOf(page?.path.split('/').at(-1) ?? recap.title ?? '');
  const own = talk && slugOf(talk.title).slice(0, longestName).replace(/-$/, '');
  const form = figures * 2 >= sources.length ? 'figure' : 'markdown';
  const parent = pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/')));
  if (isBundle ? rooted.length <= beside.length : rooted.length < beside.length)
    return { folder: parent, name: own ?? post, src: '', form };
  const folder = rooted.at(-1)?.replace(/[^/]*$/, '') ?? '/img/';
  const source = site.staticDirs.filter(({ target }) => target === '').at(-1)?.source ?? 'static';
  return { folder: `${source}${folder}`.replace(/\/$/, ''), name: own ? `${post}-${own}` : post, src: folder, form };
}

/** The addresses of the post's own images, and how many of them are figures. */
function imagesOf(post: Post): { readonly sources: readonly string[]; readonly figures: number } {
  const figures = callsIn(post.shortcodes().nodes)
    .filter(({ name }) => name === 'figure')
    .map((call) => argumentText(call, 'src'))
    .filter((src) => src !== '');
  const images = [...linksOf(post)].filter(({ inline }) => inline.kind === 'image').map(({ inline }) => inline.url);
  return { sources: [...figures, ...images], figures: figures.length };
}

/** The Markdown or shortcode of an image as a VS Code snippet, with a placeholder for its description. */
export function imageSnippet({ src, form }: ImagePlace, file: string): string {
  const address = encodeURI(src + file).replace(/[\\$}]/g, '\\$&');
  return form === 'figure' ? `{{< figure src="${address}" alt="$1" >}}$0` : `![$1](${address})$0`;
}
