import type { MarkdownIt } from 'markdown-it';
import type { Highlight } from '../site/markup.js';
import type { Attributes } from '../post/attributes.js';
import { attributesOf, languageOf, withoutEmptyEnd } from './fence.js';
import { renderCode, type CodeColours } from './code/renderCode.js';

/** Returns the HTML of a diagram whose source is in a fence. */
export type DrawDiagram = (source: string, attributes: Attributes) => string;

/** How fenced code is shown. */
export interface FenceOptions extends CodeColours {
  /** By default, the source of a diagram is code like any other. */
  readonly drawDiagram?: DrawDiagram | undefined;
}

/** Writes fenced code as Hugo does. */
export function useCodeBlocks(md: MarkdownIt, highlight: Highlight, { drawDiagram, ...colours }: FenceOptions): void {
  md.core.ruler.push('code_ordinals', ({ tokens }) => {
    let ordinal = 0;
    for (const token of tokens) if (token.type === 'fence') token.meta = { ordinal: ordinal++ };
  });
  md.renderer.rules['fence'] = (tokens, index) => {
    const { content, info, meta } = tokens[index]!;
    const language = languageOf(info);
    // Trailing empty lines are not published.
    const text = withoutEmptyEnd(content);
    const { ordinal } = meta as { ordinal: number };
    // As before every block in a tight list item.
    const before = tokens[index - 1]?.hidden ? '\n' : '';
    const attributes = attributesOf(info);
    // Hugo has a separate template for it, for this spelling only.
    if (language === 'goat' && drawDiagram) return before + drawDiagram(text, attributes);
    return before + renderCode({ text, language, attributes, ordinal }, highlight, colours);
  };
}
