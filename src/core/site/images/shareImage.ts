import { findKey, type FrontMatterValue, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { isMap } from '../configuration/configurationMap.js';
import { list, type SiteQuery } from '../configuration/siteQuery.js';
import { contentPageOf } from '../content/contentPage.js';
import { textsAt } from '../pageTemplates/paramsAt.js';
import { readPageTemplates } from '../pageTemplates/readPageTemplates.js';
import type { Site } from '../site.js';
import { shareParameters, type ImageParameter } from './shareParameters.js';
import { sourceAt, thumbnailOf } from './thumbnail.js';

/** The image that share cards show. */
export interface ShareImage {
  /** As the page could name it. */
  readonly src: string;
  /** What names it: the post, a file of its bundle, or the site. */
  readonly from: 'post' | 'bundle' | 'site';
  /** Of front matter, the key that a template of the site takes it from. */
  readonly key?: string;
}

const picture = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heif|heic)$/i;

/** Hugo takes the first file whose name has this, then the first with one of the others. */
const names = [/feature/i, /cover|thumbnail/i];

/** Where templates have the head of their pages, when what calls them is not there: themes may be fetched by Hugo only. */
const heads = [
  'head',
  'opengraph',
  'extend_head',
  'extend-head',
  'custom_head',
  'custom-head',
  'head-custom',
  'head/custom',
  'seo',
  'meta',
];

/** From which parameters the templates of a page take the image of share cards. */
export function readShareParameters(pagePath: string, site: Site): SiteQuery<readonly ImageParameter[]> {
  return readPageTemplates(pagePath, site, shareParameters, heads);
}

/**
 * The image of a post on share cards: what the templates of the site name for it, by `parameters`. Hugo's embedded templates for Open Graph and X (0.169) take `images`, then a file of
 * the bundle by its name, then `params.images` of the site. Themes take keys of their own, such as `cover`: what the author
 * wrote comes before what only has the right name.
 */
export function* findShareImage(
  values: readonly KeyedValue[],
  pagePath: string,
  site: Site,
  parameters: readonly ImageParameter[] = [],
): SiteQuery<ShareImage | undefined> {
  for (const { keys, isSure } of parameters.filter(({ isOfSite }) => !isOfSite)) {
    const src = sourceAt(values, keys);
    if (src !== undefined && (isSure || isAddress(src))) return { src, from: 'post', key: keys[0]! };
  }
  const own = imagesOf(values) ?? thumbnailOf(values);
  if (own !== undefined) return { src: own, from: 'post' };
  const page = contentPageOf(pagePath, site);
  const isBundle = page !== undefined && page.kind !== 'single';
  const beside = isBundle ? yield* list(pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/')))) : undefined;
  const pictures = (beside ?? []).filter((name) => picture.test(name)).sort();
  const featured = names.map((name) => pictures.find((each) => name.test(each))).find((each) => each !== undefined);
  if (featured !== undefined) return { src: encodeURI(featured), from: 'bundle' };
  const named = parameters
    .filter(({ isOfSite }) => isOfSite)
    .flatMap(({ keys }) => textsAt(site.params, keys).filter(isAddress));
  const [first] = [...textsOf(named), ...textsOf(site.params['images'])];
  return first === undefined ? undefined : { src: rooted(first), from: 'site' };
}

/** Whether a text can be where an image is, and not what is said of it. */
function isAddress(text: string): boolean {
  return picture.test(text) || (/^\S+$/.test(text) && /[./]/.test(text));
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

function textsOf(value: FrontMatterValue | readonly string[] | undefined): readonly string[] {
  const all: readonly FrontMatterValue[] = Array.isArray(value) ? value : [value ?? null];
  return all.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
}
