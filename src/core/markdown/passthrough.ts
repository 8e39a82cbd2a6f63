import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import type { DelimiterPair, Extensions } from '../site/markup.js';

/**
 * Leaves text between the delimiters unchanged, for scripts that render formulas. Text between block delimiters is
 * outside paragraphs.
 */
export function usePassthrough(md: MarkdownIt, { inline, block }: Extensions['passthrough']): void {
  const pairs = [...block.map((pair) => ({ pair, isBlock: true })), ...inline.map((pair) => ({ pair, isBlock: false }))]
    .filter(({ pair: [opening, closing] }) => opening !== '' && closing !== '')
    // `$$` is not `$` twice.
    .sort((a, b) => b.pair[0].length - a.pair[0].length);
  const unclosed = new WeakMap<StateInline, Set<DelimiterPair>>();
  md.inline.ruler.before('escape', 'passthrough', (state, silent) => {
    const { src, pos, posMax } = state;
    const found = pairs.find(({ pair }) => src.startsWith(pair[0], pos));
    const hopeless = unclosed.get(state) ?? new Set<DelimiterPair>();
    unclosed.set(state, hopeless);
    if (!found || hopeless.has(found.pair)) return false;
    const [opening, closing] = found.pair;
    const end = src.indexOf(closing, pos + opening.length) + closing.length;
    if (end < closing.length) hopeless.add(found.pair);
    if (end < closing.length || end > posMax) return false;
    if (!silent) {
      const token = state.push('passthrough', '', 0);
      token.content = src.slice(pos, end);
      token.block = found.isBlock;
    }
    state.pos = end;
    return true;
  });
  md.core.ruler.after('inline', 'passthrough', (state) => {
    state.tokens = state.tokens.flatMap((token, index, tokens) => {
      const inner = tokens[index + 1];
      if (token.type === 'paragraph_open' && inner && hasBlock(inner)) return [];
      if (token.type === 'paragraph_close' && hasBlock(tokens[index - 1]!)) return [];
      return tokens[index - 1]?.type === 'paragraph_open' && hasBlock(token)
        ? splitParagraph(tokens[index - 1]!, token, tokens[index + 1]!)
        : [token];
    });
  });
  md.renderer.rules['passthrough'] = (tokens, index) => tokens[index]!.content;
}

function hasBlock({ type, children }: Token): boolean {
  return type === 'inline' && (children ?? []).some((child) => child.type === 'passthrough' && child.block);
}

/** The paragraphs before, between and after the blocks. All have the line range of the original paragraph. */
function splitParagraph(open: Token, inline: Token, close: Token): Token[] {
  const parts: Token[][] = [[]];
  for (const child of inline.children ?? []) {
    if (child.type === 'passthrough' && child.block) parts.push([child], []);
    else parts.at(-1)!.push(child);
  }
  return parts.flatMap((children) => {
    if (children.length === 0) return [];
    const piece = Object.assign(Object.create(Object.getPrototypeOf(inline) as object) as Token, inline, { children });
    const [first] = children;
    const start = Object.assign(Object.create(Object.getPrototypeOf(open) as object) as Token, open);
    start.hidden ||= first!.type === 'passthrough' && first!.block;
    const end = Object.assign(Object.create(Object.getPrototypeOf(close) as object) as Token, close, {
      hidden: start.hidden,
    });
    return [start, piece, end];
  });
}
