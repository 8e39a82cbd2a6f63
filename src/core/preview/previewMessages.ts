import type { PageSource } from './pageSource.js';

/** Where an image of the page is: a URI that the preview may load, or the paths at which nothing was found. */
export type PreviewImage = { readonly uri: string } | { readonly tried: readonly string[] };

/** What is to be shown from now on. */
export interface UpdateMessage {
  readonly type: 'update';
  /** Of the document: the page keeps it as its state, to be shown again after a reload. */
  readonly uri: string;
  readonly source: PageSource;
}

/** All that the host says to the preview's page. */
export type ToPreview =
  | UpdateMessage
  /** The answer to `findImages`, by `src` as it was asked for; `uri` of the document. */
  | { readonly type: 'images'; readonly uri: string; readonly images: Readonly<Record<string, PreviewImage>> }
  /** Image files came, went or changed: what was answered may be wrong now. */
  | { readonly type: 'imagesChanged' };

/** All that the preview's page may ask of the host. */
export type FromPreview =
  | { readonly type: 'ready' }
  /** Find the files of these images of the document; each a `src` as it stands in the HTML. */
  | { readonly type: 'findImages'; readonly sources: readonly string[] }
  /** Show this zero-based line of the source. */
  | { readonly type: 'showSource'; readonly line: number }
  /** The user clicked a link; `href` as written. */
  | { readonly type: 'openLink'; readonly href: string }
  /** The page could not show an update; for the log. */
  | { readonly type: 'failed'; readonly reason: string };

/** Characters in a text that the page sends: longer ones are no file's name and nobody's link. */
export const longestText = 4096;

/** Images in one `findImages`. */
export const mostSources = 200;

/** The message, or `undefined` for anything that is not exactly one: the page is not trusted. */
export function parseFromPreview(message: unknown): FromPreview | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, line, href, sources, reason } = message as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'ready':
      return { type };
    case 'findImages':
      return areSources(sources) ? { type, sources } : undefined;
    case 'showSource':
      return isLine(line) ? { type, line } : undefined;
    case 'openLink':
      return isText(href) ? { type, href } : undefined;
    case 'failed':
      return isText(reason) ? { type, reason } : undefined;
    default:
      return undefined;
  }
}

function areSources(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= mostSources && value.every(isText);
}

function isLine(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}
