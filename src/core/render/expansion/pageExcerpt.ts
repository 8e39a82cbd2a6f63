import type { ShortcodeNode } from '../../shortcodes/shortcode.js';
import type { MappedText } from './mappedText.js';

/** A part of a page that is read by itself. */
export interface PageExcerpt {
  readonly nodes: readonly ShortcodeNode[];
  /** The text before them, and the line of the document where they begin. */
  readonly mapped: MappedText;
}
