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
