import { isAtLeast } from '../site/version/hugoVersion.js';
import { embeddedShortcode, embeddedShortcodes, type Shortcode } from './catalogue.js';

/** A shortcode defined by the site or one of its themes. */
export interface SiteShortcode extends Shortcode {
  /** Path of the template, relative to the site's folder. */
  readonly path: string;
  /** Whether it may read arguments other than the known ones. */
  readonly takesMore: boolean;
}

/** The shortcode with this name, compared case-insensitively: the site's own take precedence over Hugo's. */
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

/** All shortcodes that can be called, the site's own first, without those that this version of Hugo does not have. */
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

/** The names of the shortcodes that pages can use, in lower case: only an HTML template replaces one of Hugo's. */
export function usableNames(own: readonly SiteShortcode[]): readonly string[] {
  const usable = own.filter(({ name, path }) => path.endsWith('.html') || !embeddedShortcode(name));
  return usable.map(({ name }) => name.toLowerCase());
}
