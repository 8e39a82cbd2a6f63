import type { Post } from '../../post/post.js';
import { rangeOf, type TextEdit } from '../../text.js';
import { callsIn } from '../shortcode.js';
import type { SiteShortcode } from '../siteShortcode.js';
import { namesOf } from './calledAt.js';

/** Whether a shortcode of a site can have this name: letters, digits, `_` and `-`, optionally in folders. */
export function isShortcodeName(name: string): boolean {
  return /^[\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*(?:\/[\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*)*$/u.test(name);
}

/** The path of a shortcode's template after a rename, in the same folder of shortcodes. */
export function renamedTemplate({ path, name }: SiteShortcode, newName: string): string {
  const at = path.lastIndexOf(`/${name}.`);
  return `${path.slice(0, at + 1)}${newName}${path.slice(at + 1 + name.length)}`;
}

/** The edits of a post that rename all calls of a shortcode. */
export function renameShortcode({ source, shortcodes }: Post, name: string, newName: string): readonly TextEdit[] {
  return callsIn(shortcodes().nodes)
    .filter((call) => call.name.toLowerCase() === name.toLowerCase())
    .flatMap((call) => namesOf(call, source))
    .map(({ start, end }) => ({ range: rangeOf(source, start, end), newText: newName }));
}
