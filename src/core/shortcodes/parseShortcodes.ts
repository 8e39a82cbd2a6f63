import type { SourceText } from '../text.js';
import { embeddedShortcode } from './catalogue.js';
import { lexShortcodes } from './lexShortcodes.js';
import { pairShortcodes, type PairedShortcodes, type TakesInner } from './pairShortcodes.js';

/** Parses the shortcodes of a text from the offset after its front matter. */
export function parseShortcodes(
  source: SourceText,
  bodyOffset: number,
  takesInner: TakesInner = (name) => embeddedShortcode(name)?.inner,
): PairedShortcodes {
  return pairShortcodes(source, lexShortcodes(source.text, bodyOffset), takesInner);
}

/** The offset of the body, given its zero-based first line; after a byte order mark, if there is one. */
export function bodyOffsetOf({ text, lineStarts }: SourceText, bodyLine: number): number {
  return (lineStarts[bodyLine] ?? text.length) + (bodyLine === 0 && text.startsWith('\ufeff') ? 1 : 0);
}
