import { isLocalHost } from '../../core/links/isLocalHost.js';
import type { Answer } from '../../core/links/answer.js';

/** Seconds that all of one address may take. */
const patience = 15;

/** A browser gives up at so many, too. */
const mostRedirects = 20;

/** For good: those that come and go, such as to a page for one's language, are no news. */
const permanent: ReadonlySet<number> = new Set([301, 308]);

const isRedirect = (status: number): boolean => permanent.has(status) || [302, 303, 307].includes(status);

/** Whether this is a browser's worker, where pages of others are only seen where they allow it. */
const isBrowser = 'importScripts' in globalThis;

/** An address as a request takes it: no `#`, one spelling of its host. */
export interface Address {
  readonly href: string;
  readonly host: string;
}

/** `undefined` for what is no address of the web. */
export function addressOf(url: string, base?: string): (Address & { readonly isLocal: boolean }) | undefined {
  try {
    const parsed = new URL(url, base);
    if (!/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return undefined;
    parsed.hash = '';
    // A password in an address is nobody's business.
    parsed.username = parsed.password = '';
    return { href: parsed.href, host: parsed.host, isLocal: isLocalHost(parsed.hostname) };
  } catch {
    return undefined;
  }
}

/** Asks whether there is a page at an address, and reads none of it. Never rejects. `mayBeLocal`: redirects may lead to one's own network. */
export async function askAddress({ href }: Address, mayBeLocal: boolean, cancelled: AbortSignal): Promise<Answer> {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  const timer = setTimeout(end, patience * 1000);
  cancelled.addEventListener('abort', end);
  try {
    return await follow(href, mayBeLocal, stop.signal);
  } catch (error) {
    return stop.signal.aborted ? { kind: 'late', seconds: patience } : { kind: 'failed', reason: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    cancelled.removeEventListener('abort', end);
    // The connection of a page that is not read would stay.
    end();
  }
}

async function follow(href: string, mayBeLocal: boolean, signal: AbortSignal): Promise<Answer> {
  let at = href;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let step = 0; step <= mostRedirects; step++) {
    const { status, location } = await ask(at, signal);
    if (status === undefined) return { kind: 'hidden' };
    if (!isRedirect(status) || location === null) return { kind: 'status', status, movedTo };
    const next = addressOf(location, at);
    if (!next) return { kind: 'invalid' };
    if (next.isLocal && !mayBeLocal) return { kind: 'local' };
    isPermanent &&= permanent.has(status);
    at = next.href;
    if (isPermanent) movedTo = at;
  }
  return { kind: 'failed', reason: 'ERR_TOO_MANY_REDIRECTS' };
}

/** `status` is `undefined` where a browser does not tell. */
interface ResponseHead {
  readonly status: number | undefined;
  readonly location: string | null;
}

/** By HEAD first, which brings no page; some servers know only GET, and answer anything to HEAD, or nothing. */
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
  // Each step is looked at: a page of the web has no business in one's own network.
  return headOf(await fetch(href, { ...options, redirect: 'manual' }));
}

/** One's own servers and some others let themselves be seen; of all others one learns only whether they answer. */
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

/** The network's own word, such as ENOTFOUND, if it gives one. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { readonly cause?: { readonly code?: unknown }; readonly message?: unknown };
  if (typeof cause?.code === 'string') return cause.code;
  return isBrowser ? '' : String(message);
}
