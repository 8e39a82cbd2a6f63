import * as vscode from 'vscode';
import { addressOf } from '../network/address.js';
import { leadsToLocal } from '../network/leadsToLocal.js';
import { isBrowser, isRedirect, mostRedirects, reasonOf, unlessAborted, within } from '../network/request.js';

/** Seconds allowed for the whole file, including redirects. */
const timeoutSeconds = 60;

/** Bytes of the largest file, after it is unpacked. */
export const largestFile = 20_000_000;

/** What came of a request for a file. */
export type Fetched =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly type: string; readonly href: string }
  /** A browser reads files of other sites only if they allow it, and does not say whether that is the reason. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface FetchOptions {
  /** Whether addresses on the user's own machine and network are requested; these need no encryption. */
  readonly allowsLocal: boolean;
  readonly cancelled: AbortSignal;
  /** Seconds allowed, if those are not the usual ones. */
  readonly seconds?: number;
  /** Called with the number of bytes read so far. */
  readonly onProgress: (bytes: number) => void;
}

/** Fetches a file. Never rejects. Every redirect is checked as the address is. */
export function fetchFile(url: string, options: FetchOptions): Promise<Fetched> {
  const { seconds = timeoutSeconds } = options;
  return within(seconds, options.cancelled, (signal) =>
    unlessAborted(follow(url, options, signal), signal).catch((error: unknown): Fetched => {
      if (!signal.aborted) return isBrowser ? { kind: 'hidden' } : failed(reasonOf(error));
      return failed(vscode.l10n.t('it was not complete after {0} seconds', seconds));
    }),
  );
}

async function follow(url: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  let at = url;
  for (let step = 0; step <= mostRedirects; step++) {
    const refusal = await refusalOf(at, options, signal);
    if (refusal !== undefined) return failed(refusal);
    const response = await fetch(at, {
      signal,
      headers: isBrowser ? {} : { accept: '*/*', 'user-agent': 'Mozilla/5.0 (compatible; conference-recap)' },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A browser does not reveal where a redirect leads.
      redirect: isBrowser ? 'follow' : 'manual',
    });
    const location = isRedirect(response.status) ? response.headers.get('location') : null;
    if (location === null) return await bodyOf(response, at, options);
    const next = addressOf(location, at);
    if (!next) return failed(vscode.l10n.t('it leads to "{0}", which is not an address', location));
    at = next.href;
  }
  return failed(vscode.l10n.t('it has too many redirects'));
}

/** Why an address is not requested; `undefined` if it may be. */
async function refusalOf(
  href: string,
  { allowsLocal }: FetchOptions,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { hostname, protocol } = new URL(href);
  // Names can lead anywhere, and what they lead to can differ from hop to hop.
  const isLocal = await unlessAborted(leadsToLocal(hostname), signal);
  if (isLocal && !allowsLocal) return vscode.l10n.t('{0} is on your own machine or network', hostname);
  if (protocol !== 'https:' && !isLocal) return vscode.l10n.t('{0} is not encrypted (https)', href);
  return undefined;
}

async function bodyOf(response: Response, at: string, { onProgress }: FetchOptions): Promise<Fetched> {
  const { ok, status, body, headers, url } = response;
  if (!ok) return failed(vscode.l10n.t('the server responded with {0}', status));
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > largestFile) return failed(vscode.l10n.t('it is larger than {0} MB', largestFile / 1_000_000));
    onProgress(length);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return { kind: 'file', bytes, type: headers.get('content-type') ?? '', href: isBrowser ? url : at };
}

function failed(reason: string): Fetched {
  return { kind: 'failed', reason };
}
