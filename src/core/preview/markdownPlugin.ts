import type { Message } from '../problem.js';
import type { Range } from '../text.js';
import type { PageSource } from './pageSource.js';

/** A page for Markdown that is not ours and knows no shortcodes. */
export interface ForeignPage {
  /** The document, front matter included, in which a word stands for each shortcode. */
  readonly text: string;
  /** Of each of its lines, and of the end behind them, the document's line. */
  readonly lines: readonly number[];
  /** Puts the shortcodes' HTML into that of the text. */
  readonly restore: (html: string) => string;
}

/** What the host gets of our rendering: VS Code's own Markdown preview, and who copies HTML. */
export interface MarkdownPlugin {
  /** Gives the page with its shortcodes expanded; `undefined` where it has none. */
  readonly expandPage: (page: PageSource, translate?: (message: Message) => string) => ForeignPage | undefined;
  /** The values of `src` of the images in a piece of HTML, as the writer has them. */
  readonly imageSources: (html: string) => readonly string[];
  /** The HTML with other addresses of its images; those for which there is none stay as they are written. */
  readonly replaceImageSources: (html: string, addressOf: (src: string) => string | undefined) => string;
  /** The HTML that Hugo publishes for parts of a page. */
  readonly publishParts: (page: PageSource, ranges: readonly Range[]) => string;
}
