import { isLocalHost } from '../../core/links/isLocalHost.js';
import { nodeModule } from '../editor/nodeModule.js';

/** What is used of Node's `dns`. */
interface Dns {
  readonly promises: {
    readonly lookup: (
      name: string,
      options: { readonly all: true },
    ) => Promise<readonly { readonly address: string; readonly family: number }[]>;
  };
}

/**
 * Whether a host, written as a name or address, leads to the user's own machine or network. Never rejects. `false` for a
 * name that cannot be resolved here: behind a proxy, only that resolves names.
 */
export async function leadsToLocal(host: string): Promise<boolean> {
  if (isLocalHost(host)) return true;
  if (/^\[|^[\d.]+$/.test(host)) return false;
  const dns = nodeModule('node:dns') as Dns | undefined;
  try {
    const found = await dns?.promises.lookup(host, { all: true });
    return found?.some(({ address, family }) => isLocalHost(family === 6 ? normal6(address) : address)) ?? false;
  } catch {
    return false;
  }
}

/** As the WHATWG URL standard writes it, without a zone. */
function normal6(address: string): string {
  return new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname;
}
