import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { passAttributes } from '../blockAttributes.js';
import { codeWithLineEnds } from '../text/codeSpans.js';

/** For each image whose alternative text is being parsed, keyed by the parser's environment: the text after it. */
const afterAlternatives = new WeakMap<object, string[]>();

/**
 * The text that follows the parsed text. For an alternative text, which is parsed separately, that is the text after
 * it.
 */
export function textAfter({ env }: StateInline): string {
  return afterAlternatives.get(env)?.at(-1) ?? '';
}

interface Environment {
  readonly references?: Readonly<Record<string, { readonly href: string; readonly title: string }>>;
}

/** What an alternative text does not show. */
const silent = new Set(['html_inline', 'emoji', 'passthrough']);

/**
 * Renders an image as goldmark does: its alternative text includes code and typographic characters, but not raw HTML.
 * `hooked`: whether Hugo's own render hook writes it.
 */
export function useImages(md: MarkdownIt, inParagraph: boolean, hooked: boolean): void {
  const { escapeHtml } = md.utils;
  readInPlace(md);
  readShortcuts(md);
  // A render hook gets the alternative text without the tag of a line break.
  const altOf = (tokens: readonly Token[]): string =>
    withoutAutolinks(tokens)
      .map((token) => {
        const { type, content, children } = token;
        if (type === 'typographic') return content;
        if (type === 'code_inline') return escapeHtml(codeWithLineEnds(token));
        const breaks = type === 'hardbreak' || (type === 'softbreak' && md.options.breaks);
        if (breaks && !hooked) return escapeHtml(md.options.xhtmlOut ? '<br />\n' : '<br>\n');
        if (type === 'softbreak' || type === 'hardbreak') return '\n';
        if (type === 'image') return altOf(children ?? []);
        return silent.has(type) ? '' : escapeHtml(content);
      })
      .join('');
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index]!;
    const { children, attrs } = token;
    const others = (attrs ?? []).filter(([name]) => name !== 'src' && name !== 'alt');
    const shown = others.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join('');
    return `<img src="${escapeHtml(String(token.attrGet('src') ?? ''))}" alt="${altOf(children ?? [])}"${shown}>`;
  };
  if (!inParagraph) md.core.ruler.after('inline', 'lone_images', ({ tokens }) => freeImages(tokens, hooked));
}

/** Without the text of links such as `<https://example.org>`, which goldmark does not show there. */
function withoutAutolinks(tokens: readonly Token[]): readonly Token[] {
  let isAutolink = false;
  return tokens.filter(({ type, markup }) => {
    if (type === 'link_open') isAutolink = markup === 'autolink';
    else if (type === 'link_close') isAutolink = false;
    return !isAutolink;
  });
}

/**
 * Marks, for hooks, the images that are the only content of an element, and removes the paragraph around one. A check box, which
 * `meta` contains, is content, too.
 */
function freeImages(tokens: Token[], hooked: boolean): void {
  for (let index = tokens.length - 2; index > 0; index--) {
    const { children, meta } = tokens[index]!;
    const [open, close] = [tokens[index - 1]!, tokens[index + 1]!];
    const lone = loneImages(children ?? [], meta === null ? 0 : 1);
    for (const image of lone.all) image.meta = { ...image.meta, isBlock: true };
    if (open.type !== 'paragraph_open' || !lone.outermost) continue;
    if (!open.hidden) passAttributes(open, lone.outermost, hooked);
    open.hidden = true;
    close.hidden = true;
  }
}

/** The images that have no siblings: `others` in the text itself, or in a link, emphasis, and so on. */
function loneImages(
  tokens: readonly Token[],
  others: number,
): { readonly all: readonly Token[]; readonly outermost?: Token } {
  const all: Token[] = [];
  let [siblings, image]: [number, Token | undefined] = [others, undefined];
  const enclosing: [number, Token | undefined][] = [];
  const end = (): Token | undefined => {
    const lone = siblings === 1 ? image : undefined;
    if (lone) all.push(lone);
    return lone;
  };
  for (const token of tokens) {
    if (token.nesting < 0) {
      end();
      [siblings, image] = enclosing.pop() ?? [0, undefined];
      continue;
    }
    if (token.type !== 'text' || token.content !== '') siblings++;
    if (token.type === 'image') image = token;
    if (token.nesting > 0) {
      enclosing.push([siblings, image]);
      [siblings, image] = [0, undefined];
    }
  }
  const outermost = end();
  return { all, ...(outermost && { outermost }) };
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

/**
 * Makes an image of `![a](b c)` if `a` is defined, as it is a link without the exclamation mark (CommonMark 0.31.2, 6.4):
 * what is in parentheses is then text.
 */
function readShortcuts(md: MarkdownIt): void {
  md.inline.ruler.after('image', 'image_shortcut', (state, silent) => {
    const { src, pos, env } = state;
    const end = src.startsWith('![', pos) ? md.helpers.parseLinkLabel(state, pos + 1, false) : -1;
    if (end < 0 || src[end + 1] !== '(') return false;
    const content = src.slice(pos + 2, end);
    const label = md.utils.normalizeReference(content);
    const { href, title } = (env as Environment).references?.[label] ?? {};
    if (href === undefined) return false;
    if (!silent) {
      const token = state.push('image', 'img', 0);
      token.attrs = [['src', href], ['alt', ''], ...(title ? [['title', title] as [string, string]] : [])];
      token.content = content;
      token.children = [];
      token.meta = { label };
      md.inline.parse(content, md, env, token.children);
    }
    state.pos = end + 1;
    return true;
  });
}
