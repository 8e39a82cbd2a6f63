import { rangeOf, readSource, type SourceText, type TextEdit } from '../../text.js';
import { parseFrontMatter } from '../../frontMatter/parseFrontMatter.js';
import { bodyOffsetOf, parseShortcodes } from '../parseShortcodes.js';
import { callsIn } from '../shortcode.js';
import type { SiteShortcode } from '../siteShortcode.js';
import { namesOf } from './calledAt.js';

/** Whether a shortcode of the site can have this name: letters, digits, `_` and `-`, in folders if necessary. */
export function isShortcodeName(name: string): boolean {
  return /^[\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*(?:\/[\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*)*$/u.test(name);
}

/** The path of a shortcode's template after renaming, in the same folder of shortcodes. */
export function renamedTemplate({ path, name }: SiteShortcode, newName: string): string {
  const at = path.lastIndexOf(`/${name}.`);
  return `${path.slice(0, at + 1)}${newName}${path.slice(at + 1 + name.length)}`;
}

/** The edits that rename all calls of a shortcode in one page. */
export function renameShortcode(text: string, name: string, newName: string): readonly TextEdit[] {
  // Avoids parsing most pages.
  if (!text.toLowerCase().includes(name.toLowerCase())) return [];
  const source: SourceText = readSource(text);
  const { nodes } = parseShortcodes(source, bodyOffsetOf(source, parseFrontMatter(source)?.bodyLine ?? 0));
  return callsIn(nodes)
    .filter((call) => call.name.toLowerCase() === name.toLowerCase())
    .flatMap((call) => namesOf(call, source))
    .map(({ start, end }) => ({ range: rangeOf(source, start, end), newText: newName }));
}
