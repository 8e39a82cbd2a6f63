import type { Post } from '../../post/post.js';
import { embeddedShortcode } from '../../shortcodes/catalogue.js';
import type { PairedShortcodes } from '../../shortcodes/pairShortcodes.js';
import type { Site } from '../../site/site.js';

/** The shortcodes of a post. Whether one that replaces Hugo's takes content, only its template says. */
export function pairedShortcodes(post: Post, { shortcodes = [] }: Site): PairedShortcodes {
  const replaced = new Set(shortcodes.filter((name) => embeddedShortcode(name)));
  if (replaced.size === 0) return post.shortcodes();
  return post.shortcodes((name) => (replaced.has(name.toLowerCase()) ? undefined : embeddedShortcode(name)?.inner));
}
