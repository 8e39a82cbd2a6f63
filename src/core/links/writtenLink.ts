import type { Span } from '../shortcodes/shortcodeToken.js';

/** An address as it stands in a text: the span is that of the address alone, without what is around it. */
export interface WrittenLink extends Span {
  /** As a browser gets it: escapes and character references are resolved. */
  readonly url: string;
  /** What Markdown makes of it; `undefined` of autolinks, bare addresses and raw HTML. */
  readonly mark?: LinkMark;
}

/** A link, a picture or a definition in Markdown, with all that belongs to it; of a definition up to its address. */
export interface LinkMark extends Span {
  readonly kind: 'link' | 'image' | 'definition';
  /** What stands between the brackets. */
  readonly label: Span;
}
