import { rangeOf, readSource, type SourceText, type TextEdit } from '../../text.js';
import { parseFrontMatter } from '../../frontMatter/parseFrontMatter.js';
import { bodyOffsetOf, parseShortcodes } from '../parseShortcodes.js';
import { callsIn } from '../shortcode.js';
import type { SiteShortcode } from '../siteShortcode.js';
import { namesOf } from './calledAt.js';

/** Whether a site's shortcode may be called so: letters, digits, `_`, `-`, in folders if wished. */
export function isShortcodeName(name: string): boolean {
  return /^[\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*(?:\/[\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*)*$/u.test(name);
}

/** Where the template of a shortcode lies once it has another name, in the same folder of shortcodes. */
export function renamedTemplate({ path, name }: SiteShortcode, newName: string): string {
  const at = path.lastIndexOf(`/${name}.`);
  return `${path.slice(0, at + 1)}${newName}${path.slice(at + 1 + name.length)}`;
}

/** The edits of one page that give all calls of a shortcode another name; empty for a page that has none. */
export function renameShortcode(text: string, name: string, newName: string): readonly TextEdit[] {
  // Most pages need not be read.
  if (!text.toLowerCase().includes(name.toLowerCase())) return [];
  const source: SourceText = readSource(text);
  const { nodes } = parseShortcodes(source, bodyOffsetOf(source, parseFrontMatter(source)?.bodyLine ?? 0));
  return callsIn(nodes)
    .filter((call) => call.name.toLowerCase() === name.toLowerCase())
    .flatMap((call) => namesOf(call, source))
    .map(({ start, end }) => ({ range: rangeOf(source, start, end), newText: newName }));
}
