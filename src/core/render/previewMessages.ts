import type { RenderedBlock } from './renderedRecap.js';

/** Where an image of the page is: a URI that the preview may load, or the paths at which nothing was found. */
export type PreviewImage = { readonly uri: string } | { readonly tried: readonly string[] };

/** All that the host says to the preview's page. */
export interface ToPreview {
  readonly type: 'update';
  /** Of the document: the page keeps it as its state, to be shown again after a reload. */
  readonly uri: string;
  readonly title: string | undefined;
  readonly blocks: readonly RenderedBlock[];
  /** By the image's `src` as it stands in the HTML. An image that is not named is remote or not looked up yet. */
  readonly images: Readonly<Record<string, PreviewImage>>;
}

/** All that the preview's page may ask of the host. */
export type FromPreview =
  | { readonly type: 'ready' }
  /** Show this zero-based line of the source. */
  | { readonly type: 'showSource'; readonly line: number }
  /** The user clicked a link; `href` as written. */
  | { readonly type: 'openLink'; readonly href: string };

/** The message, or `undefined` for anything that is not exactly one: the page is not trusted. */
export function parseFromPreview(message: unknown): FromPreview | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, line, href } = message as Record<string, unknown>;
  if (type === 'ready') return { type };
  if (type === 'showSource' && Number.isSafeInteger(line) && (line as number) >= 0)
    return { type, line: line as number };
  if (type === 'openLink' && typeof href === 'string' && href.length <= 4096) return { type, href };
  return undefined;
}
