import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import type { Typographer } from '../../site/markup.js';
import { textAfter } from '../links/images.js';
import { readQuote, surroundingsOf, type OpenQuotes } from '../../post/inlines/quotes.js';

/** The HTML for sequences of two or three characters, longest first. */
function signsOf(written: Typographer): readonly (readonly [string, string])[] {
  return [
    ['---', written.emDash],
    ['--', written.enDash],
    ['...', written.ellipsis],
    ['<<', written.leftAngleQuote],
    ['>>', written.rightAngleQuote],
  ];
}

/** Replaces quotation marks, dashes and dots as goldmark's typographer does, and nothing else. */
export function useTypographer(md: MarkdownIt, written: Typographer): void {
  const signs = signsOf(written);
  // Hugo counts from the first block of a page to the last: one block can close a quotation mark of another.
  const quotes = new WeakMap<object, OpenQuotes>();
  md.inline.ruler.push('typographer', (state, silent) => {
    const { src, pos, posMax } = state;
    const sign = signs.find(([text]) => src.startsWith(text, pos) && pos + text.length <= posMax);
    if (sign) return push(state, silent, sign[1], sign[0].length);
    const mark = src[pos];
    // When looking ahead, a quotation mark must not be counted, because it is read again.
    if (silent || (mark !== '"' && mark !== "'")) return false;
    const open = quotes.get(state.env) ?? { single: 0, double: 0 };
    quotes.set(state.env, open);
    const before = open.single + open.double;
    const quote = readQuote(mark, surroundingsOf(src, pos, textAfter(state)), open);
    return quote !== undefined && push(state, silent, written[quote], 1, open.single + open.double - before);
  });
  md.renderer.rules['typographic'] = (tokens, index) => tokens[index]!.content;
}

/** How many quotation marks some tokens leave open; negative if they close more. */
export function countOpenQuotes(tokens: readonly Token[]): number {
  let count = 0;
  for (const { type, meta, children } of tokens) {
    if (type === 'typographic') count += (meta as { readonly opens: number }).opens;
    if (children) count += countOpenQuotes(children);
  }
  return count;
}

/** `opens`: 1 for a quotation mark that opens, -1 for one that closes another. */
function push(state: StateInline, silent: boolean, entity: string, length: number, opens = 0): boolean {
  if (!silent) {
    const token = state.push('typographic', '', 0);
    token.content = entity;
    token.meta = { opens };
    token.markup = state.src.slice(state.pos, state.pos + length);
  }
  state.pos += length;
  return true;
}
