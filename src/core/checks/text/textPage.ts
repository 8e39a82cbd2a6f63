import type { Recap } from '../../recap/model/recap.js';
import type { Span } from '../../shortcodes/shortcodeToken.js';
import type { Problem } from '../../problem.js';
import type { CheckContext } from '../check.js';
import { blank } from './blank.js';
import { codeSpans } from './codeSpans.js';
import { readStretches } from './inlineStretches.js';
import { readPageLinks, type PageLink } from './pageLinks.js';

/** The text of one recap, read once for all checks of it. */
export interface TextPage {
  readonly recap: Recap;
  readonly context: CheckContext;
  /** The whole text, with blanks for code: blocks, what stands between backticks, and what shortcodes take as it is. */
  readonly withoutCode: string;
  /** The same with blanks for front matter, comments and the tags of shortcodes, too. */
  readonly prose: string;
  /** In document order; those in front matter are none. */
  readonly comments: readonly Span[];
  /** Inline links and pictures, and the definitions of others, in document order. */
  readonly links: readonly PageLink[];
}

/** One thing that can be wrong with a text. */
export interface TextCheck {
  /** Every code that it may report. */
  readonly codes: readonly string[];
  readonly check: (page: TextPage) => readonly Problem[];
}

export function readTextPage(recap: Recap, context: CheckContext): TextPage {
  const { source, frontMatter } = recap;
  const { text, lineStarts } = source;
  const { inline, code } = readStretches(recap);
  const withoutBlocks = blank(text, code);
  const withoutCode = blank(withoutBlocks, codeSpans(withoutBlocks, inline));
  const body = blank(withoutCode, [{ start: 0, end: lineStarts[frontMatter?.bodyLine ?? 0] ?? text.length }]);
  const comments = between(body, '<!--', '-->');
  const uncommented = blank(body, comments);
  const standard = between(uncommented, '{{<', '>}}');
  const withoutStandard = blank(uncommented, standard);
  const tags = between(withoutStandard, '{{%', '%}}');
  const prose = blank(withoutStandard, tags);
  const holes = [...comments, ...standard, ...tags].sort((a, b) => a.start - b.start);
  const links = readPageLinks(recap, { stretches: inline, holes, prose });
  return { recap, context, withoutCode, prose, comments, links };
}

/** What stands between two marks, these included; what is not closed is text. */
function between(text: string, opener: string, closer: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(opener); start >= 0; start = text.indexOf(opener, spans.at(-1)!.end)) {
    const end = text.indexOf(closer, start + opener.length);
    if (end < 0) break;
    spans.push({ start, end: end + closer.length });
  }
  return spans;
}
