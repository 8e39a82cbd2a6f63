import type { MarkdownIt } from 'markdown-it';

/** A heading in a table of contents. */
export interface ListedHeading {
  /** From 1 to 6. */
  readonly level: number;
  /** Empty if it has none. */
  readonly id: string;
  /** HTML, without links. */
  readonly title: string;
}

const notInTitle = new Set(['link_open', 'link_close', 'footnote_reference']);

/** The headings of a text, those of its footnotes last. */
export function headingsOf(text: string, md: MarkdownIt): readonly ListedHeading[] {
  const env = {};
  const tokens = md.parse(text, env);
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const shown = (tokens[index + 1]?.children ?? []).filter(({ type }) => !notInTitle.has(type));
    const title = md.renderer.renderInline(shown, md.options, env);
    return [{ level: Number(token.tag.slice(1)), id: String(token.attrGet('id') ?? ''), title: withoutLinks(title) }];
  });
}

/** Links of raw HTML and comments are left out, too. */
function withoutLinks(html: string): string {
  return html.replace(/<!--[^]*?-->|<\/?a(?:\s[^<>]*)?>/gi, '');
}
