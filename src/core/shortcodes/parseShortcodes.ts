import type { SourceText } from '../text.js';
import { embeddedShortcode } from './catalogue.js';
import { lexShortcodes } from './lexShortcodes.js';
import { pairShortcodes, type PairedShortcodes, type TakesInner } from './pairShortcodes.js';

/** Finds the shortcodes of a text from the offset where its front matter is over. */
export function parseShortcodes(
  source: SourceText,
  bodyOffset: number,
  takesInner: TakesInner = (name) => embeddedShortcode(name)?.inner,
): PairedShortcodes {
  return pairShortcodes(source, lexShortcodes(source.text, bodyOffset), takesInner);
}

export { bodyOffsetOf } from './bodyOffset.js';
