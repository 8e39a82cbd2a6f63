import type { MarkdownIt } from 'markdown-it';
import type { Highlight } from '../site/markup.js';
import { attributesAt, type Attributes } from '../post/attributes.js';
import { renderCode, type ColourCode } from './code/renderCode.js';

/** Writes fenced code as Hugo does. */
export function useCodeBlocks(md: MarkdownIt, highlight: Highlight, colourCode?: ColourCode): void {
  md.core.ruler.push('code_ordinals', ({ tokens }) => {
    let ordinal = 0;
    for (const token of tokens) if (token.type === 'fence') token.meta = { ordinal: ordinal++ };
  });
  md.renderer.rules['fence'] = (tokens, index) => {
    const { content, info, meta } = tokens[index]!;
    const language = /^\s*([^\s{]*)/.exec(info)![1]!;
    // Trailing empty lines are not published.
    const text = withoutEmptyEnd(content);
    const { ordinal } = meta as { ordinal: number };
    // As before every block in a tight list item.
    const before = tokens[index - 1]?.hidden ? '\n' : '';
    return before + renderCode({ text, language, attributes: attributesOf(info), ordinal }, highlight, colourCode);
  };
}

function attributesOf(info: string): Attributes {
  const brace = info.indexOf('{');
  return (brace >= 0 ? attributesAt(info, brace)?.attributes : undefined) ?? [];
}

function withoutEmptyEnd(content: string): string {
  let end = content.length;
  while (end > 0 && content[end - 1] === '\n') end--;
  return end === 0 ? '' : `${content.slice(0, end)}\n`;
}
