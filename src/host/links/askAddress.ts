import type { Answer } from '../../core/links/answer.js';
import { addressOf, type Address } from '../network/address.js';
import { leadsToLocal } from '../network/leadsToLocal.js';
import { isBrowser, isRedirect, mostRedirects, reasonOf, unlessAborted, within } from '../network/request.js';

/** Seconds allowed for one address, including redirects. */
const timeoutSeconds = 15;

/** Of these, seconds for the response to HEAD. Some servers never respond to it, and GET needs the rest. */
const headSeconds = 5;

/** Permanent redirects. Temporary ones, such as to the page in the user's language, are not worth reporting. */
const permanent: ReadonlySet<number> = new Set([301, 308]);

/**
 * Checks whether a page exists, without reading it. Never rejects. `allowsLocal`: whether redirects may lead to the
 * user's own network.
 */
export function askAddress({ href }: Address, allowsLocal: boolean, cancelled: AbortSignal): Promise<Answer> {
  return within(timeoutSeconds, cancelled, (signal) =>
    follow(href, allowsLocal, signal).catch((error: unknown) =>
      signal.aborted ? { kind: 'late', seconds: timeoutSeconds } : { kind: 'failed', reason: reasonOf(error) },
    ),
  );
}

async function follow(href: string, allowsLocal: boolean, signal: AbortSignal): Promise<Answer> {
  let at = href;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let step = 0; step <= mostRedirects; step++) {
    // Names can lead anywhere, and what they lead to can differ from hop to hop.
    if (!allowsLocal && (await unlessAborted(leadsToLocal(new URL(at).hostname), signal))) return { kind: 'local' };
    const { status, location } = await ask(at, signal);
    if (status === undefined) return { kind: 'hidden' };
    if (!isRedirect(status) || location === null) return { kind: 'status', status, movedTo };
    const next = addressOf(location, at);
    if (!next) return { kind: 'invalid' };
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
  const head = await within(headSeconds, signal, (short) => askBy('HEAD', href, short)).catch(() => undefined);
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
