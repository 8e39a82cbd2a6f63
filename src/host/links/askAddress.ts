import { isLocalHost } from '../../core/links/isLocalHost.js';
import type { Answer } from '../../core/links/answer.js';

/** Seconds allowed for one address, including redirects. */
const timeoutSeconds = 15;

/** The limit that browsers use. */
const mostRedirects = 20;

/** Permanent redirects. Temporary ones, such as to the page in the user's language, are not worth reporting. */
const permanent: ReadonlySet<number> = new Set([301, 308]);

const isRedirect = (status: number): boolean => permanent.has(status) || [302, 303, 307].includes(status);

/** Whether this is a web worker, which can read responses of other sites only if they allow it. */
const isBrowser = 'importScripts' in globalThis;

/** A normalised address without fragment. */
export interface Address {
  readonly href: string;
  readonly host: string;
}

/** `undefined` for anything that is not an HTTP address. */
export function addressOf(url: string, base?: string): (Address & { readonly isLocal: boolean }) | undefined {
  try {
    const parsed = new URL(url, base);
    if (!/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return undefined;
    parsed.hash = '';
    // Never send a password that is part of an address.
    parsed.username = parsed.password = '';
    return { href: parsed.href, host: parsed.host, isLocal: isLocalHost(parsed.hostname) };
  } catch {
    return undefined;
  }
}

/**
 * Checks whether a page exists, without reading it. Never rejects. `allowsLocal`: whether redirects may lead to the
 * user's own network.
 */
export async function askAddress({ href }: Address, allowsLocal: boolean, cancelled: AbortSignal): Promise<Answer> {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  const timer = setTimeout(end, timeoutSeconds * 1000);
  cancelled.addEventListener('abort', end);
  try {
    return await follow(href, allowsLocal, stop.signal);
  } catch (error) {
    return stop.signal.aborted
      ? { kind: 'late', seconds: timeoutSeconds }
      : { kind: 'failed', reason: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    cancelled.removeEventListener('abort', end);
    // Closes the connection of a page that is not read.
    end();
  }
}

async function follow(href: string, allowsLocal: boolean, signal: AbortSignal): Promise<Answer> {
  let at = href;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let step = 0; step <= mostRedirects; step++) {
    const { status, location } = await ask(at, signal);
    if (status === undefined) return { kind: 'hidden' };
    if (!isRedirect(status) || location === null) return { kind: 'status', status, movedTo };
    const next = addressOf(location, at);
    if (!next) return { kind: 'invalid' };
    if (next.isLocal && !allowsLocal) return { kind: 'local' };
    isPermanent &&= permanent.has(status);
    at = next.href;
    if (isPermanent) movedTo = at;
  }
  return { kind: 'failed', reason: 'ERR_TOO_MANY_REDIRECTS' };
}

/** `status` is `undefined` if the browser does not reveal it. */
interface ResponseHead {
  readonly status: number | undefined;
  readonly location: string | null;
}

/**
 * Tries HEAD first, which transfers no page. Some servers support only GET and respond to HEAD with an error or not at
 * all.
 */
async function ask(href: string, signal: AbortSignal): Promise<ResponseHead> {
  if (isBrowser) return askInBrowser(href, signal);
  const head = await askBy('HEAD', href, signal).catch(() => undefined);
  return head?.status !== undefined && head.status < 400 ? head : askBy('GET', href, signal);
}

async function askBy(method: 'HEAD' | 'GET', href: string, signal: AbortSignal): Promise<ResponseHead> {
  const headers = { accept: 'text/html,*/*;q=0.8', 'user-agent': 'Mozilla/5.0 (compatible; conference-recap)' };
  const options = {
    method,
    headers,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  } as const;
  // Every redirect is checked, because pages on the web must not lead into the user's own network.
  return headOf(await fetch(href, { ...options, redirect: 'manual' }));
}

/** Servers reveal their response only if they allow it. For all others, the browser reports only that they responded. */
async function askInBrowser(href: string, signal: AbortSignal): Promise<ResponseHead> {
  const options = { signal, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  try {
    return headOf(await fetch(href, { ...options, method: 'HEAD' }));
  } catch {
    return headOf(await fetch(href, { ...options, mode: 'no-cors' }));
  }
}

function headOf({ type, status, headers }: Response): ResponseHead {
  return { status: type.startsWith('opaque') ? undefined : status, location: headers.get('location') };
}

/** The error code of the network, such as ENOTFOUND, if there is one. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { readonly cause?: { readonly code?: unknown }; readonly message?: unknown };
  if (typeof cause?.code === 'string') return cause.code;
  return isBrowser ? '' : String(message);
}
