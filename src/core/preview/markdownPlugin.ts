import type { Post } from '../post/post.js';
import type { Message } from '../problem.js';
import type { Range } from '../text.js';
import type { PageFacts } from './pageSource.js';

/** A page for a Markdown renderer that is not ours and does not know shortcodes. */
export interface ForeignPage {
  /** The document, including the front matter, with a word in place of each shortcode. */
  readonly text: string;
  /** The document's line for each of its lines, and for the end after them. */
  readonly lines: readonly number[];
  /** Puts the HTML of the shortcodes into that of the text. */
  readonly restore: (html: string) => string;
}

/** What the host needs of our rendering, for VS Code's own Markdown preview and for copying HTML. */
export interface MarkdownPlugin {
  /** Gives the page with its shortcodes expanded; `undefined` if it has none. */
  readonly expandPage: (
    post: Post,
    facts: PageFacts,
    translate?: (message: Message) => string,
  ) => ForeignPage | undefined;
  /** The values of `src` of the images in a piece of HTML, as written by the author. */
  readonly imageSources: (html: string) => readonly string[];
  /** The HTML with other addresses of its images; those without one stay as written. */
  readonly replaceImageSources: (html: string, addressOf: (src: string) => string | undefined) => string;
  /** The HTML that Hugo publishes for parts of a page. */
  readonly publishParts: (post: Post, facts: PageFacts, ranges: readonly Range[]) => string;
}
