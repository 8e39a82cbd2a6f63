import type { Span } from '../text.js';

/** An address as it is written in a text: the span is that of the address alone, without the marks around it. */
export interface WrittenLink extends Span {
  /** As a browser gets it: escapes and character references are resolved. */
  readonly url: string;
}
