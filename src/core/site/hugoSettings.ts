import { toHugoVersion } from './hugoVersion.js';
import { newestHugo, withUnsafe, type Site } from './site.js';

/** What the user says of Hugo where the site's own files do not, or are not believed. */
export interface HugoSettings {
  /** `undefined` to find it out. */
  readonly version: string | undefined;
  /** Whether raw HTML is published; `undefined`: as the site says, and without a site it is. */
  readonly unsafe: boolean | undefined;
}

/** Reads the settings `recap.hugo.version` and `recap.hugo.unsafe`; what makes no sense counts as not said. */
export function readHugoSettings(version: unknown, unsafe: unknown): HugoSettings {
  return {
    version: typeof version === 'string' ? toHugoVersion(version) : undefined,
    unsafe: typeof unsafe === 'boolean' ? unsafe : undefined,
  };
}

/** The site as the settings want it. Recaps hold posts and players as raw HTML, and most sites publish that. */
export function withSettings(site: Site, { version, unsafe }: HugoSettings, isFound: boolean): Site {
  const versioned = isFound ? site : { ...site, hugoVersion: version ?? newestHugo };
  const wished = unsafe ?? (isFound ? undefined : true);
  return wished === undefined ? versioned : withUnsafe(versioned, wished);
}
