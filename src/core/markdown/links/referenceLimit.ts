import type { MarkdownIt, Token } from 'markdown-it';

/** How many characters references may copy from definitions, whatever the length of the text; the limit of cmark. */
const alwaysCopied = 100_000;

/**
 * The maximum number of characters in an address for one in the text: 港 is %E6%B8%AF. So links that copy nothing never
 * reach the limit.
 */
const mostOfOne = 9;

/**
 * Limits what references such as `[a]` copy from their definitions: a long address that is used a thousand times makes the
 * page many times larger than the text. Beyond the limit, the brackets are shown as text.
 */
export function limitReferences(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'reference_limit', ({ tokens, src }) => {
    let left = Math.max(alwaysCopied, mostOfOne * src.length);
    const take = (token: Token): boolean => {
      for (const [, value] of token.attrs ?? []) left -= String(value).length;
      return left >= 0;
    };
    for (const { children } of tokens) {
      const open: boolean[] = [];
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          open.push(take(token));
          if (open.at(-1) === false) toText(token, '[');
        } else if (token.type === 'link_close') {
          if (open.pop() === false) toText(token, ']');
        } else if (token.type === 'image' && !take(token)) toText(token, `![${token.content}]`);
      }
    }
  });
}

function toText(token: Token, content: string): void {
  Object.assign(token, { type: 'text', tag: '', nesting: 0, attrs: null, children: null, content });
}
