import type { KeyedValue } from '../../frontMatter/frontMatter.js';

/** A content file of the site. */
export interface ContentFile {
  /** Relative to the site's folder. */
  readonly path: string;
  /** The part of its front matter that determines its address; `undefined` if it was not read. */
  readonly values?: readonly KeyedValue[] | undefined;
  /** Whether Hugo does not publish it: a draft, a future or expired page, or one that is not rendered. */
  readonly hidden?: boolean;
  /** Whether it is a page without an address: headless, or never rendered (`build`). */
  readonly unrendered?: boolean;
}

/** The content files of a site, or the relevant ones. Can be serialised as JSON. */
export interface ContentIndex {
  readonly files: readonly ContentFile[];
}

/** Maximum number of content files. */
export const maxContentFiles = 200_000;

/** The extensions of pages: Markdown, and Hugo's other content formats. */
export const contentExtensions = [
  ...['md', 'markdown', 'mdown', 'html', 'htm'],
  ...['ad', 'adoc', 'asciidoc', 'org', 'pandoc', 'pdc', 'rst'],
];

const contentName = new RegExp(`\\.(?:${contentExtensions.join('|')})$`, 'i');

/** Whether a file is the `_index` of a section, whose slug is part of the addresses of its pages. */
export function isBranchName(name: string): boolean {
  return /(?:^|\/)_index\.[^/]*$/i.test(name);
}

/** Whether a file is a page, by its name with or without folders. */
export function isContentName(name: string): boolean {
  return contentName.test(name);
}

/**
 * Whether Hugo 0.169 reads a file in the content folders as a page, but refuses it by default. Hidden and temporary files,
 * and those in such folders, do not count.
 */
export function isRefusedName(path: string): boolean {
  return /\.(?:html?|org)$/i.test(path) && !/(?:^|\/)(?:\.(?!\.?\/)|#|[^/]*~\/)/.test(path);
}
