import type { Span } from '../shortcodes/shortcodeToken.js';

/** An address as it stands in a text: the span is that of the address alone, without what is around it. */
export interface WrittenLink extends Span {
  /** As a browser gets it: escapes and character references are resolved. */
  readonly url: string;
}
