import { findKey, type FrontMatterValue, type KeyedValue } from '../../frontMatter/frontMatter.js';

/** The keys that themes use for the image of a post, in order of precedence. */
export const thumbnailKeys: readonly string[] = [
  'image',
  'cover',
  'thumbnail',
  'featuredImage',
  'featured_image',
  'featured',
  'feature',
  'feature_image',
  'banner',
  'hero',
  'images',
];

/** In a table such as `cover`, the keys of the image itself. */
const parts = ['image', 'src', 'url', 'path', 'featured', 'thumbnail'];

/** Maximum depth of nested tables. */
const deepest = 3;

/** The `src` of the post's image, from its front matter or its `params`; `undefined` if there is none. */
export function thumbnailOf(values: readonly KeyedValue[]): string | undefined {
  const own = firstSource(values, thumbnailKeys);
  if (own !== undefined) return own;
  const params = findKey(values, 'params')?.value;
  return isTable(params) ? firstSource(entriesOf(params), thumbnailKeys) : undefined;
}

/**
 * The `src` of what the front matter or its `params` have below some keys, whatever their case; of a table or a list, the image
 * in it. `undefined` if there is none.
 */
export function sourceAt(values: readonly KeyedValue[], keys: readonly string[]): string | undefined {
  const params = findKey(values, 'params')?.value;
  const places = [values, isTable(params) ? entriesOf(params) : []];
  return places.map((place) => sourceOf(valueAt(place, keys), 0)).find((src) => src !== undefined);
}

function valueAt(values: readonly KeyedValue[], [first, ...others]: readonly string[]): FrontMatterValue | undefined {
  const value = first === undefined ? undefined : findKey(values, first)?.value;
  if (others.length === 0) return value;
  return isTable(value) ? valueAt(entriesOf(value), others) : undefined;
}

function firstSource(values: readonly KeyedValue[], names: readonly string[], depth = 0): string | undefined {
  for (const name of names) {
    const source = sourceOf(findKey(values, name)?.value, depth);
    if (source !== undefined) return source;
  }
  return undefined;
}

function sourceOf(value: FrontMatterValue | undefined, depth: number): string | undefined {
  if (typeof value === 'string') return /\S/.test(value) ? value.trim() : undefined;
  if (depth >= deepest || typeof value !== 'object' || value === null) return undefined;
  if (isTable(value)) return firstSource(entriesOf(value), parts, depth + 1);
  return sourceOf(value[0], depth + 1);
}

function isTable(value: FrontMatterValue | undefined): value is Readonly<Record<string, FrontMatterValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(table: Readonly<Record<string, FrontMatterValue>>): readonly KeyedValue[] {
  return Object.entries(table).map(([key, value]) => ({ key, value }));
}
