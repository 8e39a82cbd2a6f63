import { toHugoVersion } from './hugoVersion.js';
import { newestHugo, withUnsafe, type Site } from '../site.js';

/** User settings for Hugo, which supplement or override the site's files. */
export interface HugoSettings {
  /** `undefined` for detection. */
  readonly version: string | undefined;
  /** Whether raw HTML is published; `undefined` to follow the site, or publish it if there is no site. */
  readonly unsafe: boolean | undefined;
}

/** Reads the settings `recap.hugo.version` and `recap.hugo.unsafe`; invalid values are ignored. */
export function readHugoSettings(version: unknown, unsafe: unknown): HugoSettings {
  return {
    version: typeof version === 'string' ? toHugoVersion(version) : undefined,
    unsafe: typeof unsafe === 'boolean' ? unsafe : undefined,
  };
}

/**
 * Applies the settings to the site. Without a site, raw HTML is published, because recaps contain posts and players as
 * raw HTML and most sites allow it.
 */
export function withSettings(site: Site, { version, unsafe }: HugoSettings, isFound: boolean): Site {
  const versioned = isFound ? site : { ...site, hugoVersion: version ?? newestHugo };
  const wished = unsafe ?? (isFound ? undefined : true);
  return wished === undefined ? versioned : withUnsafe(versioned, wished);
}
