import type { Post } from '../post/post.js';
import type { Message, Problem } from '../problem.js';
import type { ResourceRequest } from '../site/siteTemplates.js';
import type { Site } from '../site/site.js';
import type { Range, Span } from '../text.js';
import type { PageFacts } from './pageSource.js';

/** A page for a Markdown renderer that is not ours and does not know shortcodes and render hooks. */
export interface ForeignPage {
  /** The document, including the front matter, with a word in place of each shortcode, and of each block that a render hook writes in. */
  readonly text: string;
  /** The document's line for each of its lines, and for the end after them. */
  readonly lines: readonly number[];
  /** Puts what the words stand for into the HTML of the text. */
  readonly restore: (html: string) => string;
  /** What templates requested and did not find. */
  readonly requests: readonly ResourceRequest[];
}

/** The HTML that Hugo publishes for parts of a page. */
export interface PublishedParts {
  readonly html: string;
  /** What templates requested and did not find: with it, the HTML is different. */
  readonly requests: readonly ResourceRequest[];
}

/** What is wrong with the templates that a page uses. */
export interface CheckedTemplates {
  /** At the calls and elements, in document order. */
  readonly problems: readonly Problem[];
  /** What templates requested and did not find: with it, the problems are different. */
  readonly requests: readonly ResourceRequest[];
}

/** What a call of a shortcode gives: text without HTML, possibly cut off, or why it gives nothing. */
export type CallResult = { readonly text: string } | { readonly fault: Message };

/** A name of a template in another one. */
export interface NamedTemplate {
  readonly span: Span;
  /** The path of its file, relative to the site's folder. */
  readonly path: string;
}

/** What the host needs of our rendering, for VS Code's own Markdown preview, for copying HTML and for templates. */
export interface MarkdownPlugin {
  /** Gives the page with its shortcodes expanded, and what render hooks write; `undefined` if it has neither. */
  readonly expandPage: (
    post: Post,
    facts: PageFacts,
    translate?: (message: Message) => string,
  ) => ForeignPage | undefined;
  /** The values of `src` of the images in a piece of HTML, as written by the author. */
  readonly imageSources: (html: string) => readonly string[];
  /** The HTML with other addresses of its images; those without one stay as written. */
  readonly replaceImageSources: (html: string, addressOf: (src: string) => string | undefined) => string;
  readonly publishParts: (post: Post, facts: PageFacts, ranges: readonly Range[]) => PublishedParts;
  /** Executes the templates of the site for a page. `steps`: how many they may take together. */
  readonly checkTemplates: (post: Post, facts: PageFacts, steps?: number) => CheckedTemplates;
  /** The result of the call that begins at an offset; without `result` if nothing renders it. */
  readonly renderCallAt: (
    post: Post,
    facts: PageFacts,
    start: number,
  ) => { readonly result: CallResult | undefined; readonly requests: readonly ResourceRequest[] };
  /** The files of the template of a shortcode and of the partials that it uses, in this order; empty if there is none. */
  readonly filesOfShortcode: (name: string, site: Site, pagePath: string) => readonly string[];
  /** The partial that is named at an offset of a template of the site. */
  readonly partialAt: (text: string, offset: number, site: Site) => NamedTemplate | undefined;
}
