import type { MarkdownIt, Token } from 'markdown-it';
import { readAttributes } from './attributes.js';

/**
 * Gives headings their ids as Hugo does (autoIDType github, v0.144), or those that the writer gives: `{#id .class}`.
 * `plainText` gives the text that counts.
 */
export function useHeadings(md: MarkdownIt, plainText: (text: string) => string): void {
  md.core.ruler.after('block', 'heading_attributes', ({ tokens }) => {
    for (const [heading, inline] of headingsOf(tokens)) {
      const braces = /(?:^|[^\\])(\{[^{}]*\})\s*$/.exec(inline.content.slice(-1000))?.[1];
      const attributes = braces === undefined ? undefined : readAttributes(braces.slice(1, -1));
      if (!attributes) continue;
      inline.content = inline.content.slice(0, inline.content.lastIndexOf('{')).trimEnd();
      heading.attrs = [...attributes];
    }
  });
  md.core.ruler.after('inline', 'heading_ids', ({ tokens }) => {
    const headings = headingsOf(tokens);
    const used = new Set(headings.flatMap(([heading]) => heading.attrGet('id') ?? []).map(String));
    const next = new Map<string, number>();
    for (const [heading, inline] of headings) {
      if (heading.attrGet('id') !== null || inline.content === '') continue;
      const base = headingId(plainText(textOf(inline.children ?? [])));
      let id = base;
      let number = next.get(base) ?? 1;
      for (; used.has(id); number++) id = `${base}-${number}`;
      next.set(base, number);
      used.add(id);
      heading.attrPush(['id', id]);
    }
  });
}

/** The id of a heading with this text, before it is made unique. Never empty. */
export function headingId(text: string): string {
  return (
    text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}_ -]/gu, '')
      .replaceAll(' ', '-') || 'heading'
  );
}

function headingsOf(tokens: readonly Token[]): readonly (readonly [heading: Token, inline: Token])[] {
  return tokens.flatMap((token, index) =>
    token.type === 'heading_open' ? [[token, tokens[index + 1]!] as const] : [],
  );
}

/** The text without what is no word of the writer's: raw HTML, bare links. */
function textOf(tokens: readonly Token[]): string {
  let text = '';
  let bare = false;
  for (const { type, content, children, markup } of tokens) {
    if (type === 'link_open') bare = markup === 'linkify' || markup === 'autolink';
    else if (type === 'link_close') bare = false;
    // Hugo takes the last line alone.
    else if (type === 'softbreak' || type === 'hardbreak') text = '';
    // A sign counts as a character, but no id has one.
    else if (type === 'typographic') text += '…';
    else if (type === 'image') text += textOf(children ?? []);
    // Of a numeric entity Hugo takes the digits.
    else if (type === 'text_special') text += markup.startsWith('&#') ? markup : content;
    else if (!bare && (type === 'text' || type === 'code_inline')) text += content;
  }
  return text;
}
