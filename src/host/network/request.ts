/** The limit that browsers use. */
export const mostRedirects = 20;

/** Whether a response leads to another address. */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** Whether this is a web worker, which can read responses of other sites only if they allow it. */
export const isBrowser = 'importScripts' in globalThis;

/** Aborts a request after some seconds, or with a signal, and when it is done: a page that is not read is closed. */
export async function within<Result>(
  seconds: number,
  signal: AbortSignal,
  request: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  const timer = setTimeout(end, seconds * 1000);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await request(stop.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    end();
  }
}

/** Rejects as soon as a signal is aborted: what is going on may not stop, such as looking up a name. */
export function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject);
  });
}

/** The error code of the network, such as ENOTFOUND, if there is one. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as { readonly cause?: { readonly code?: unknown }; readonly message?: unknown };
  if (typeof cause?.code === 'string') return cause.code;
  return isBrowser ? '' : String(message);
}
