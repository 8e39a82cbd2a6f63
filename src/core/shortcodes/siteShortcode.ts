import { isAtLeast } from '../site/hugoVersion.js';
import { embeddedShortcode, embeddedShortcodes, type Shortcode } from './catalogue.js';

/** A shortcode that a site, or one of its themes, has itself. */
export interface SiteShortcode extends Shortcode {
  /** Of its template, relative to the site's folder. */
  readonly path: string;
  /** Whether it may read other arguments than those that are known. */
  readonly takesMore: boolean;
}

/** The shortcode of a name, whose case does not matter: the site's own comes before what Hugo brings. */
export function findShortcode(
  name: string,
  own: readonly SiteShortcode[],
  hugoVersion: string,
): Shortcode | SiteShortcode | undefined {
  return ownShortcode(name, own) ?? embeddedIn(name, hugoVersion);
}

export function ownShortcode(name: string, own: readonly SiteShortcode[]): SiteShortcode | undefined {
  const wanted = name.toLowerCase();
  return own.find((each) => each.name.toLowerCase() === wanted);
}

/** All that can be called, the site's own first, without what this Hugo does not have yet or any more. */
export function callableShortcodes(own: readonly SiteShortcode[], hugoVersion: string): readonly Shortcode[] {
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  const embedded = embeddedShortcodes.filter(({ name, removed, deprecated = removed }) => {
    const isOld = deprecated !== undefined && isAtLeast(hugoVersion, deprecated);
    return !isOld && !names.has(name) && embeddedIn(name, hugoVersion) !== undefined;
  });
  return [...own, ...embedded];
}

function embeddedIn(name: string, hugoVersion: string): Shortcode | undefined {
  const found = embeddedShortcode(name);
  return found?.since !== undefined && !isAtLeast(hugoVersion, found.since) ? undefined : found;
}
