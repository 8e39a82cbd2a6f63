import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** For each image whose alternative text is being parsed, keyed by the parser's environment: the text after it. */
const afterAlternatives = new WeakMap<object, string[]>();

/**
 * The text that follows the parsed text. For an alternative text, which is parsed separately, that is the text after
 * it.
 */
export function textAfter({ env }: StateInline): string {
  return afterAlternatives.get(env)?.at(-1) ?? '';
}

/**
 * Renders an image as goldmark does: its alternative text includes code and typographic characters, but not raw HTML.
 */
export function useImages(md: MarkdownIt, inParagraph: boolean): void {
  const { escapeHtml } = md.utils;
  readInPlace(md);
  const altOf = (tokens: readonly Token[]): string =>
    tokens
      .map(({ type, content, children }) => {
        if (type === 'typographic') return content;
        if (type === 'softbreak' || type === 'hardbreak') return '\n';
        if (type === 'image') return altOf(children ?? []);
        return type === 'html_inline' || type === 'emoji' ? '' : escapeHtml(content);
      })
      .join('');
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index]!;
    const title = token.attrGet('title');
    const attributes = `src="${escapeHtml(String(token.attrGet('src') ?? ''))}" alt="${altOf(token.children ?? [])}"`;
    return `<img ${attributes}${title === null ? '' : ` title="${escapeHtml(String(title))}"`}>`;
  };
  if (!inParagraph) md.core.ruler.after('inline', 'lone_images', ({ tokens }) => freeImages(tokens));
}

/** Removes the paragraph around an image that is its only content. */
function freeImages(tokens: Token[]): void {
  for (let index = tokens.length - 2; index > 0; index--) {
    const children = tokens[index]!.children ?? [];
    if (tokens[index - 1]!.type !== 'paragraph_open' || children.length !== 1 || children[0]!.type !== 'image')
      continue;
    tokens[index - 1]!.hidden = true;
    tokens[index + 1]!.hidden = true;
  }
}

/** Records, while an alternative text is parsed, the text after it. */
function readInPlace(md: MarkdownIt): void {
  const next = new WeakMap<object, { readonly text: string; readonly after: string }>();
  md.inline.ruler.before('image', 'alternative_text', (state, silent) => {
    const { src, pos, env } = state;
    const end = silent || !src.startsWith('![', pos) ? -1 : md.helpers.parseLinkLabel(state, pos + 1, false);
    if (end >= 0) next.set(env, { text: src.slice(pos + 2, end), after: src.slice(end, end + 32) });
    return false;
  });
  const parse = md.inline.parse.bind(md.inline);
  md.inline.parse = (text, parser, env, tokens) => {
    const stack = afterAlternatives.get(env) ?? [];
    afterAlternatives.set(env, stack);
    const announced = next.get(env);
    next.delete(env);
    stack.push(announced?.text === text ? announced.after : '');
    parse(text, parser, env, tokens);
    stack.pop();
  };
}
