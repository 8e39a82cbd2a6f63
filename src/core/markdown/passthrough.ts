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
      token.markup = opening;
      token.info = closing;
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
  return type === 'inline' && (children ?? []).some(isBlock);
}

/** Only outside emphasis and links does such text leave its paragraph. */
function isBlock({ type, block, level }: Token): boolean {
  return type === 'passthrough' && block && level === 0;
}

/** The paragraphs before, between and after the blocks. All have the line range of the original paragraph. */
function splitParagraph(open: Token, inline: Token, close: Token): Token[] {
  const parts: Token[][] = [[]];
  for (const child of inline.children ?? []) {
    if (isBlock(child)) parts.push([child], []);
    else parts.at(-1)!.push(child);
  }
  // A check box is before everything else.
  const pieces = parts.filter((children, index) => children.length > 0 || (index === 0 && inline.meta !== null));
  // In a list without blank lines, there are no paragraphs.
  if (open.hidden) pieces.forEach(trimPiece);
  return pieces.flatMap((children, index) => {
    const piece = copyOf(inline, { children, meta: index === 0 ? inline.meta : null });
    // After a hidden paragraph, the next block would begin on a line of its own.
    const isBare = !open.hidden && children[0] !== undefined && isBlock(children[0]);
    return isBare ? [piece] : [copyOf(open, {}), piece, copyOf(close, {})];
  });
}

/** Such a block begins on a line of its own; the text around it is without the spaces next to it. */
function trimPiece(children: Token[], index: number, pieces: readonly Token[][]): void {
  const [first] = children;
  if (first && isBlock(first)) {
    if (index > 0) first.content = `\n${first.content}`;
    return;
  }
  if (index > 0 && children[0]?.type === 'text') children[0].content = children[0].content.trimStart();
  if (index === pieces.length - 1) return;
  if (children.at(-1)?.type === 'softbreak') children.pop();
  const last = children.at(-1);
  if (last?.type === 'text') last.content = last.content.trimEnd();
}

function copyOf(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, changes);
}
