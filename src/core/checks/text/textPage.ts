import type { Span } from '../../text.js';
import type { Problem } from '../../problem.js';
import { codeSpansOf } from '../../post/queries/codeSpans.js';
import { partsOf } from '../../post/queries/postParts.js';
import { readRawHtml, type RawHtml } from '../../post/queries/rawHtml.js';
import type { Recap } from '../../recap/model/recap.js';
import type { CheckContext } from '../check.js';
import { readPageLinks, type PageLink } from './links/pageLinks.js';

/** What the checks of one recap's text ask of its post. Each answer is found on first use. */
export interface TextPage {
  readonly recap: Recap;
  readonly context: CheckContext;
  /** In document order. */
  readonly links: readonly PageLink[];
  readonly html: RawHtml;
  /** In document order. */
  readonly code: readonly Span[];
}

/** One thing that can be wrong with a text. */
export interface TextCheck {
  /** Every code that it may report. */
  readonly codes: readonly string[];
  readonly check: (page: TextPage) => readonly Problem[];
}

export function readTextPage(recap: Recap, context: CheckContext): TextPage {
  const { post } = recap;
  let links: readonly PageLink[] | undefined;
  let html: RawHtml | undefined;
  let code: readonly Span[] | undefined;
  return {
    recap,
    context,
    get links() {
      return (links ??= readPageLinks(post));
    },
    get html() {
      return (html ??= readRawHtml(post, partsOf(post)));
    },
    get code() {
      return (code ??= codeSpansOf(post));
    },
  };
}
