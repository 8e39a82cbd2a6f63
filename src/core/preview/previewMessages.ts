import type { ReviseMessage, UpdateMessage } from './pageUpdate.js';

/** Where an image of the page is: a URI that the preview may load, or the paths at which nothing was found. */
export type PreviewImage = { readonly uri: string } | { readonly tried: readonly string[] };

/** How the preview stands: the page keeps it over a reload, and shows what of it can be seen. */
export interface PreviewView {
  /** Stays with its document, whatever the user works on. */
  readonly isPinned: boolean;
  /** Looks like a plain page of a blog, not like the editor. */
  readonly asPublished: boolean;
}

/** All that the host says to the preview's page. */
export type ToPreview =
  | UpdateMessage
  | ReviseMessage
  | { readonly type: 'view'; readonly view: PreviewView }
  /** The topmost line that the editor shows, zero-based; with a fraction, as far below its beginning. */
  | { readonly type: 'scrollTo'; readonly uri: string; readonly line: number }
  /** The line of the cursor, zero-based. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number }
  /** The answer to `findImages`, by `src` as it was asked for; `uri` of the document. */
  | { readonly type: 'images'; readonly uri: string; readonly images: Readonly<Record<string, PreviewImage>> }
  /** Image files came, went or changed: what was answered may be wrong now. */
  | { readonly type: 'imagesChanged' };

/** All that the preview's page may ask of the host. */
export type FromPreview =
  /** Begins with nothing, or lost a message: all is to be sent. */
  | { readonly type: 'ready' }
  /** Find the files of these images of the document; each a `src` as it stands in the HTML. */
  | { readonly type: 'findImages'; readonly sources: readonly string[] }
  /** Show this zero-based line of the source. */
  | { readonly type: 'showSource'; readonly line: number }
  /** The user scrolled: this zero-based line of the document, perhaps with a fraction, is at the top now. */
  | { readonly type: 'scrolled'; readonly uri: string; readonly line: number }
  /** The user clicked a link; `href` as written. */
  | { readonly type: 'openLink'; readonly href: string }
  /** The user wants to see images from the web in this workspace. */
  | { readonly type: 'allowRemoteImages' }
  /** The page could not show an update; for the log. */
  | { readonly type: 'failed'; readonly reason: string };

/** Characters in a text that the page sends: longer ones are no file's name and nobody's link. */
export const longestText = 4096;

/** Images in one `findImages`. */
export const mostSources = 200;

/** The message, or `undefined` for anything that is not exactly one: the page is not trusted. */
export function parseFromPreview(message: unknown): FromPreview | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, line, href, sources, reason, uri } = message as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'ready':
    case 'allowRemoteImages':
      return { type };
    case 'findImages':
      return areSources(sources) ? { type, sources } : undefined;
    case 'showSource':
      return isLine(line) ? { type, line } : undefined;
    case 'scrolled':
      return isText(uri) && isPlace(line) ? { type, uri, line } : undefined;
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

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}
