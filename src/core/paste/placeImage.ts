import { slugOf } from '../newRecap/placeRecap.js';
import type { Post } from '../post/post.js';
import { blockAt } from '../post/queries/blockAt.js';
import { gapAround, noGap, type Gap } from '../post/queries/gapAround.js';
import { linksOf } from '../post/queries/postParts.js';
import { talksOf, type Recap } from '../recap/model/recap.js';
import { argumentText, callsIn } from '../shortcodes/shortcode.js';
import { decodePercent } from '../site/addresses/decodePercent.js';
import { contentPageOf } from '../site/content/contentPage.js';
import type { Site } from '../site/site.js';
import { joinFolders, joinSitePath } from '../site/sitePath.js';
import { contains, lineAt, type Position } from '../text.js';

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
  /** Line ends before and after the image, so that it is a block of its own; none within text. */
  readonly gap: Gap;
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
  return { ...placeFile(recap, position, pagePath, site), gap: imageGapAt(recap.post, position) };
}

/** On a blank line, before a heading or at its end, an image does not belong to what is next to it. */
export function imageGapAt(post: Post, { line, character }: Position): Gap {
  const written = lineAt(post.source, line);
  const isHeading = blockAt(post.blocks, line)?.kind === 'heading';
  const gap = gapAround(post, line, '\n');
  if (written.trim() === '') return gap;
  if (isHeading && character === 0) return { ...gap, after: '\n\n' };
  if (isHeading && written.slice(character).trim() === '') return { ...gap, before: '\n\n' };
  return noGap;
}

function placeFile(recap: Recap, position: Position, pagePath: string, site: Site): Omit<ImagePlace, 'gap'> {
  const { sources, figures } = imagesOf(recap.post);
  const page = contentPageOf(pagePath, site);
  const isBundle = page !== undefined && page.kind !== 'single';
  const rooted = sources.flatMap((src) => publishedFolder(src) ?? []);
  const beside = sources.filter((src) => !/^\/|^[a-z]+:/i.test(src));
  const talk = talksOf(recap).find(({ range }) => contains(range, position));
  const post = slugOf(page?.path.split('/').at(-1) ?? recap.title ?? '');
  const own = talk && slugOf(talk.title).slice(0, longestName).replace(/-$/, '');
  const form = figures * 2 >= sources.length ? 'figure' : 'markdown';
  const parent = pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/')));
  if (isBundle ? rooted.length <= beside.length : rooted.length < beside.length)
    return { folder: parent, name: own ?? post, src: '', form };
  const folder = rooted.at(-1) ?? 'img';
  const source = site.staticDirs.filter(({ target }) => target === '').at(-1)?.source ?? 'static';
  const src = folder === '' ? '/' : `/${folder}/`;
  return { folder: joinFolders(source, folder), name: own ? `${post}-${own}` : post, src, form };
}

/**
 * The folder, from the site's root, of an image with an address from there; `undefined` for any other, and for an address
 * that leaves the site: what the post says decides where a file is written.
 */
function publishedFolder(src: string): string | undefined {
  if (!/^\/(?!\/)/.test(src)) return undefined;
  const folder = decodePercent(src.replace(/[?#].*$/s, '').replace(/[^/]*$/, ''));
  return /[\0\\?#%]/.test(folder) ? undefined : joinSitePath(folder);
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
export function imageSnippet({ src, form, gap }: ImagePlace, file: string): string {
  const address = encodeURI(src + file).replace(/[\\$}]/g, '\\$&');
  const image = form === 'figure' ? `{{< figure src="${address}" alt="$1" >}}$0` : `![$1](${address})$0`;
  return gap.before + image + gap.after;
}
