import type { ResourceRequest } from '../site/siteTemplates.js';
import type { ReadinessPage } from './readinessPage.js';
import type { PageWidth } from './pageWidth.js';
import type { ReviseMessage, UpdateMessage } from './pageUpdate.js';

/** The location of an image: a URI that the preview can load, or the paths that were tried without success. */
export type PreviewImage = { readonly uri: string } | { readonly tried: readonly string[] };

/** The state of the preview, which the page keeps across reloads and partly shows. */
export interface PreviewView {
  /** Whether it stays on its document when another one becomes active. */
  readonly isPinned: boolean;
  /** Whether it shows what is left before the recap is published, instead of the recap. */
  readonly showsReadiness: boolean;
  /** Whether it looks like a plain blog page instead of the editor. */
  readonly asPublished: boolean;
  /** How wide the page is, as published. */
  readonly width: PageWidth;
}

/** All messages from the host to the preview page. */
export type ToPreview =
  | UpdateMessage
  | ReviseMessage
  | { readonly type: 'view'; readonly view: PreviewView }
  /** The topmost visible line of the editor, zero-based; the fraction is the scrolled part of that line. */
  | { readonly type: 'scrollTo'; readonly uri: string; readonly line: number }
  /** The line of the cursor, zero-based. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number }
  /** The response to `findImages`, by the requested `src`; `uri` is that of the document. */
  | { readonly type: 'images'; readonly uri: string; readonly images: Readonly<Record<string, PreviewImage>> }
  /** What is left before the recap is published; `uri` is that of the document. */
  | { readonly type: 'readiness'; readonly uri: string; readonly page: ReadinessPage }
  /** Image files were created, deleted or changed, so earlier responses may be outdated. */
  | { readonly type: 'imagesChanged' };

/** What the reader requests on the page of what is left. */
export type FromReadiness =
  /** Shows the place of an entry of a list, or fixes it there. */
  | { readonly type: 'showEntry' | 'fixEntry'; readonly list: number; readonly entry: number }
  | { readonly type: 'checkLinks' | 'publish' | 'leaveReadiness' };

/** All messages from the preview page to the host. */
export type FromPreview =
  | FromReadiness
  /** The page has started, or missed a message, and needs the whole content. */
  | { readonly type: 'ready' }
  /** Requests the files of these images in the document, each by the `src` in the HTML. */
  | { readonly type: 'findImages'; readonly sources: readonly string[] }
  /** Requests what templates use; the response is an update of the site. */
  | { readonly type: 'findResources'; readonly requests: readonly ResourceRequest[] }
  /** Shows this zero-based line of the source. */
  | { readonly type: 'showSource'; readonly line: number }
  /** The user scrolled, and this zero-based line of the document, possibly with a fraction, is now at the top. */
  | { readonly type: 'scrolled'; readonly uri: string; readonly line: number }
  /** The user clicked a link; `href` is as written. */
  | { readonly type: 'openLink'; readonly href: string }
  /** The user allowed images from the web in this workspace. */
  | { readonly type: 'allowRemoteImages' }
  /** The page could not show an update; for the log. */
  | { readonly type: 'failed'; readonly reason: string };

/** Maximum number of characters of a string from the page: longer ones are neither file names nor links. */
export const longestText = 4096;

/** Maximum number of images in one `findImages`. */
export const mostSources = 200;

/** Maximum number of files and folders in one `findResources`. */
export const mostRequests = 200;

/** Validates a message; `undefined` for anything else, because the page is not trusted. */
export function parseFromPreview(message: unknown): FromPreview | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, line, href, sources, requests, reason, uri, list, entry } = message as Readonly<
    Record<string, unknown>
  >;
  switch (type) {
    case 'ready':
    case 'allowRemoteImages':
    case 'checkLinks':
    case 'publish':
    case 'leaveReadiness':
      return { type };
    case 'showEntry':
    case 'fixEntry':
      return isLine(list) && isLine(entry) ? { type, list, entry } : undefined;
    case 'findImages':
      return areSources(sources) ? { type, sources } : undefined;
    case 'findResources':
      return areRequests(requests) ? { type, requests: requests.map(({ kind, path }) => ({ kind, path })) } : undefined;
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

function areRequests(value: unknown): value is readonly ResourceRequest[] {
  return Array.isArray(value) && value.length <= mostRequests && value.every(isRequest);
}

function isRequest(value: unknown): value is ResourceRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, path } = value as Readonly<Record<string, unknown>>;
  return isKind(kind) && isText(path);
}

function isKind(kind: unknown): kind is ResourceRequest['kind'] {
  return kind === 'text' || kind === 'image' || kind === 'folder' || kind === 'content';
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
