import type { Message } from '../../problem.js';
import type { SitePosts } from '../../site/content/sitePosts.js';
import type { Site } from '../../site/site.js';
import type { Range } from '../../text.js';

/** One completion at the cursor. */
export interface Suggestion {
  readonly kind: 'key' | 'value' | 'date' | 'term' | 'file';
  readonly label: string;
  /** A short text shown next to the label. */
  readonly detail: Message | undefined;
  readonly about: Message | undefined;
  /** With `$0` for the cursor, if `isSnippet`. */
  readonly newText: string;
  readonly isSnippet: boolean;
  /** The text that VS Code matches against what is typed. */
  readonly filterText: string;
}

export interface Suggestions {
  /** The range that every suggestion replaces. */
  readonly range: Range;
  /** Best first. */
  readonly all: readonly Suggestion[];
}

/** Data for suggestions, besides the text. */
export interface SuggestionContext {
  readonly site: Site;
  readonly posts: SitePosts | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Addresses of the site's images, as written in front matter. */
  readonly images: readonly string[];
  /** Names of templates that the page can use. */
  readonly layouts: readonly string[];
}
