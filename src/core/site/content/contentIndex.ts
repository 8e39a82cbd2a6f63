import type { KeyedValue } from '../../frontMatter/frontMatter.js';

/** A file among a site's content. */
export interface ContentFile {
  /** Relative to the site's folder. */
  readonly path: string;
  /** What its front matter says of its address; `undefined` where nobody has read it. */
  readonly values?: readonly KeyedValue[] | undefined;
  /** Whether Hugo leaves it out: a draft, one of the future, an expired one, one without a page. */
  readonly hidden?: boolean;
}

/** The files of a site's content, or those of them that matter. Plain data that JSON can carry. */
export interface ContentIndex {
  readonly files: readonly ContentFile[];
}

/** As many files of content as are looked for. */
export const mostContentFiles = 10_000;

/** Whether a file's name, with its folders or without, makes it a page. */
export function isContentName(name: string): boolean {
  return /\.(?:md|markdown|mdown)$/i.test(name);
}
