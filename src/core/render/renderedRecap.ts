import type { ResourceRequest } from '../site/siteTemplates.js';

/**
 * One top-level block of the published page. The blocks, joined, are the page's content.
 * Unchanged text gives an equal `html`, so that a reader can leave such a block alone.
 */
export interface RenderedBlock {
  /** As Hugo would write it; not sanitised: whoever shows it must do that. */
  readonly html: string;
  /** Zero-based lines of the document that it came from; end exclusive. */
  readonly startLine: number;
  readonly endLine: number;
}

/** A recap as HTML. */
export interface RenderedRecap {
  readonly title: string | undefined;
  readonly blocks: readonly RenderedBlock[];
  /** The `src` of every image, as written in the HTML, each once. */
  readonly images: readonly string[];
  /** Whether a quote is open at the end of a block: Hugo lets a later block close it. */
  readonly leavesQuotes: boolean;
  /** What templates have requested that is not known yet: once it is, the page has to be rendered again. */
  readonly requests: readonly ResourceRequest[];
  /** Whether templates used what the whole page shares, such as the number of a call: then it has no parts. */
  readonly sharesTemplates: boolean;
}
