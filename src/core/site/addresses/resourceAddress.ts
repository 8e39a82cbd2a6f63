import { decodePercent } from './decodePercent.js';
import type { Site } from '../site.js';
import { joinSitePath } from '../sitePath.js';

/** The keys of files in `resources`: files of the page are compared case-insensitively, assets are not. */
export const keyOfResource = {
  own: (name: string): string => `own:${name.toLowerCase()}`,
  asset: (path: string): string => `asset:${path}`,
} as const;

/**
 * The address at which Hugo publishes the file that a `figure` names: from the page's bundle, otherwise from assets.
 * `undefined` for neither: then the address is published as written.
 */
export function resourceAddress(src: string, { resources }: Pick<Site, 'resources'>): string | undefined {
  if (!resources || /^[a-z][a-z0-9+.-]*:/i.test(src)) return undefined;
  const path = decodePercent(src.replace(/^\/\/[^/?#]*/, '').replace(/[?#].*$/s, ''));
  const asset = joinSitePath(path);
  return (
    resources[keyOfResource.own(path.replace(/^\.?\//, ''))] ??
    (asset === undefined ? undefined : resources[keyOfResource.asset(asset)])
  );
}
