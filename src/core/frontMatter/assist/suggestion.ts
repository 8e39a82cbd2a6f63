import type { Message } from '../../problem.js';
import type { SitePosts } from '../../site/content/sitePosts.js';
import type { Site } from '../../site/site.js';
import type { Range } from '../../text.js';

/** What may be written at the cursor. */
export interface Suggestion {
  readonly kind: 'key' | 'value' | 'date' | 'term' | 'file';
  readonly label: string;
  /** A word or two beside it. */
  readonly detail: Message | undefined;
  readonly about: Message | undefined;
  /** With `$0` where the cursor goes, if `isSnippet`. */
  readonly newText: string;
  readonly isSnippet: boolean;
  /** What has to match what is typed. */
  readonly filterText: string;
}

export interface Suggestions {
  /** What each of them replaces. */
  readonly range: Range;
  /** The best first. */
  readonly all: readonly Suggestion[];
}

/** What the suggestions are made of, beside the text. */
export interface SuggestionContext {
  readonly site: Site;
  readonly posts: SitePosts | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Addresses of the site's images, as front matter names them. */
  readonly images: readonly string[];
  /** Templates that the page may name. */
  readonly layouts: readonly string[];
}
