import { isLocalHost } from '../../core/links/isLocalHost.js';

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
