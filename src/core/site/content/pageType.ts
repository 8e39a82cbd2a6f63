import { findKey, type KeyedValue } from '../../frontMatter/frontMatter.js';
import type { Site } from '../site.js';

/** The `type` that a page has by its front matter or a `cascade`; `undefined` if it only has that of its section. */
export function pageType(values: readonly KeyedValue[], { cascaded = [] }: Pick<Site, 'cascaded'>): string | undefined {
  const type = (findKey(values, 'type') ?? findKey(cascaded, 'type'))?.value;
  return typeof type === 'string' && type !== '' ? type : undefined;
}
