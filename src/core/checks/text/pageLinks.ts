import { inlineLinks } from '../../links/inlineLinks.js';
import type { LinkMark, WrittenLink } from '../../links/writtenLink.js';
import type { Recap } from '../../recap/model/recap.js';
import { normaliseLabel } from '../../recap/evidence/readLinks.js';
import type { Span } from '../../shortcodes/shortcodeToken.js';

/** A link or picture of a post with its address, or a definition that a link uses; offsets in the whole text. */
export interface PageLink extends LinkMark {
  /** Between the brackets, as written; of a definition, its label. */
  readonly label: Span & { readonly text: string };
  /** An empty one stands where it would. */
  readonly address: WrittenLink;
}

/** What the links of a post are read from. */
export interface LinkedText {
  /** Each holds whole inline elements. */
  readonly stretches: readonly Span[];
  /** Calls of shortcodes and comments, in order. */
  readonly holes: readonly Span[];
  /** The text with blanks for what is no Markdown. */
  readonly prose: string;
}

/** The links and pictures of a post, and the definitions that it uses, in document order. What shortcodes write is none. */
export function readPageLinks(recap: Recap, { stretches, holes, prose }: LinkedText): readonly PageLink[] {
  const { source, post } = recap;
  const { text, lineStarts } = source;
  const definitions = post.blocks
    .filter(({ kind }) => kind === 'definition')
    .map(({ line, endLine }) => ({ start: lineStarts[line]!, end: lineStarts[endLine + 1] ?? text.length }));
  const links: PageLink[] = [];
  let bracket = text.indexOf(']');
  for (const { start, end } of [...stretches, ...definitions].sort(byPlace)) {
    if (bracket < 0) break;
    if (bracket < start) bracket = text.indexOf(']', start);
    if (bracket < start || bracket >= end) continue;
    for (const { mark, ...address } of inlineLinks(text, start, end, { isHtml: false, linkify: false, holes })) {
      if (!mark || address.url.includes('{{')) continue;
      const label = { ...mark.label, text: text.slice(mark.label.start, mark.label.end) };
      links.push({ ...mark, label, address });
    }
  }
  links.sort(byPlace);
  const labels = links.some(({ kind }) => kind === 'definition') ? labelsIn(prose) : new Set<string>();
  // Of two with one label the first counts.
  return links.filter(({ kind, label }) => kind !== 'definition' || labels.delete(normaliseLabel(label.text)));
}

/** What stands between brackets, and may be the label of a definition. */
function labelsIn(prose: string): Set<string> {
  return new Set(Array.from(prose.matchAll(/\[([^\][]{1,200})\](?!:)/g), ([, label]) => normaliseLabel(label!)));
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start;
}
