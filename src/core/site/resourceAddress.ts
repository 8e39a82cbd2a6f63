import type { Site } from './site.js';
import { joinSitePath } from './sitePath.js';

/** By these the address of a file is known: one of the page's own whatever its case, one of the site's assets as it is. */
export const keyOfResource = {
  own: (name: string): string => `own:${name.toLowerCase()}`,
  asset: (path: string): string => `asset:${path}`,
} as const;

/**
 * The address at which Hugo publishes the file that `figure` names: one of the page's bundle, else an asset. `undefined` for
 * what is neither: that is published as it is written.
 */
export function resourceAddress(src: string, { resources }: Pick<Site, 'resources'>): string | undefined {
  if (!resources || /^[a-z][a-z0-9+.-]*:/i.test(src)) return undefined;
  const path = decode(src.replace(/^\/\/[^/?#]*/, '').replace(/[?#].*$/s, ''));
  const asset = joinSitePath(path);
  return (
    resources[keyOfResource.own(path.replace(/^\.?\//, ''))] ??
    (asset === undefined ? undefined : resources[keyOfResource.asset(asset)])
  );
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
