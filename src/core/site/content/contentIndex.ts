import type { KeyedValue } from '../../frontMatter/frontMatter.js';

/** A content file of the site. */
export interface ContentFile {
  /** Relative to the site's folder. */
  readonly path: string;
  /** The part of its front matter that determines its address; `undefined` if it was not read. */
  readonly values?: readonly KeyedValue[] | undefined;
  /** Whether Hugo does not publish it: a draft, a future or expired page, or one that is not rendered. */
  readonly hidden?: boolean;
}

/** The content files of a site, or the relevant ones. Can be serialised as JSON. */
export interface ContentIndex {
  readonly files: readonly ContentFile[];
}

/** Maximum number of content files. */
export const maxContentFiles = 10_000;

/** Whether a file is a page, by its name with or without folders. */
export function isContentName(name: string): boolean {
  return /\.(?:md|markdown|mdown)$/i.test(name);
}
