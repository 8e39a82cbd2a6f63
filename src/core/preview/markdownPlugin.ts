import type { Message } from '../problem.js';
import type { Range } from '../text.js';
import type { PageSource } from './pageSource.js';

/** A page for a Markdown renderer that does not support shortcodes. */
export interface ForeignPage {
  /** The document, including front matter, with a placeholder word for each shortcode. */
  readonly text: string;
  /** For each of its lines, and for the end of the text, the line of the document. */
  readonly lines: readonly number[];
  /** Replaces the placeholders in the rendered HTML by the HTML of the shortcodes. */
  readonly restore: (html: string) => string;
}

/** The part of rendering that the host needs: for VS Code's own Markdown preview, and for copying HTML. */
export interface MarkdownPlugin {
  /** Returns the page with placeholders for its shortcodes; `undefined` if it has none. */
  readonly expandPage: (page: PageSource, translate?: (message: Message) => string) => ForeignPage | undefined;
  /** The `src` values of the images in a piece of HTML, as written. */
  readonly imageSources: (html: string) => readonly string[];
  /** Replaces the addresses of images; those without a replacement are unchanged. */
  readonly replaceImageSources: (html: string, addressOf: (src: string) => string | undefined) => string;
  /** The HTML that Hugo publishes for parts of a page. */
  readonly publishParts: (page: PageSource, ranges: readonly Range[]) => string;
}
