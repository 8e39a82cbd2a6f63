import { findKey, type FrontMatterValue, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { isMap } from '../configuration/configurationMap.js';
import { list, type SiteQuery } from '../configuration/siteQuery.js';
import { contentPageOf } from '../content/contentPage.js';
import type { Site } from '../site.js';
import { thumbnailOf } from './thumbnail.js';

/** The image that share cards show. */
export interface ShareImage {
  /** As the page could name it. */
  readonly src: string;
  /** What names it: the post, a file of its bundle, or the site. */
  readonly from: 'post' | 'bundle' | 'site';
}

const picture = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heif|heic)$/i;

/** Hugo takes the first file whose name has this, then the first with one of the others. */
const names = [/feature/i, /cover|thumbnail/i];

/**
 * The image of a post on share cards. Hugo's embedded templates for Open Graph and X (0.169) take `images`, then a file of
 * the bundle by its name, then `params.images` of the site. Themes take keys of their own, such as `cover`: what the author
 * wrote comes before what only has the right name.
 */
export function* findShareImage(
  values: readonly KeyedValue[],
  pagePath: string,
  site: Site,
): SiteQuery<ShareImage | undefined> {
  const own = imagesOf(values) ?? thumbnailOf(values);
  if (own !== undefined) return { src: own, from: 'post' };
  const page = contentPageOf(pagePath, site);
  const isBundle = page !== undefined && page.kind !== 'single';
  const beside = isBundle ? yield* list(pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/')))) : undefined;
  const pictures = (beside ?? []).filter((name) => picture.test(name)).sort();
  const featured = names.map((name) => pictures.find((each) => name.test(each))).find((each) => each !== undefined);
  if (featured !== undefined) return { src: encodeURI(featured), from: 'bundle' };
  const [first] = textsOf(site.params['images']);
  return first === undefined ? undefined : { src: rooted(first), from: 'site' };
}

/** The first of `images`, which Hugo also reads in `params`. */
function imagesOf(values: readonly KeyedValue[]): string | undefined {
  const params = findKey(values, 'params')?.value;
  const inParams = isMap(params) ? Object.entries(params).map(([key, value]) => ({ key, value })) : [];
  return textsOf(findKey(values, 'images')?.value ?? findKey(inParams, 'images')?.value)[0];
}

/** Where themes look for an image: relative to the page, and relative to the site's root. */
export function imageSources(src: string | undefined): readonly string[] {
  return src === undefined ? [] : [...new Set([src, rooted(src)])];
}

/** An address of the site is one from its root. */
function rooted(src: string): string {
  return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(src) ? src : `/${src}`;
}

function textsOf(value: FrontMatterValue | undefined): readonly string[] {
  const all: readonly FrontMatterValue[] = Array.isArray(value) ? value : [value ?? null];
  return all.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
}
