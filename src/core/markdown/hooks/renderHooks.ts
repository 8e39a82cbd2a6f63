import type { MarkdownIt, Token } from 'markdown-it';

/** Returns the address of a link or an image, as it is published. */
export interface RenderHooks {
  readonly link?: ((destination: string) => string) | undefined;
  readonly image?: ((destination: string) => string) | undefined;
}

/**
 * Lets hooks write the addresses of links and images, as Hugo's own render hooks do: they get address and title as written,
 * with entities and escapes. Must come after the rules for links.
 */
export function useRenderHooks(md: MarkdownIt, hooks: RenderHooks): void {
  const normalise = md.normalizeLink.bind(md);
  const { unescapeAll } = md.utils;
  keepAsWritten(md);
  md.core.ruler.after('inline', 'render_hooks', ({ tokens }) => {
    for (const { children } of tokens) for (const token of children ?? []) write(token);
  });
  const write = (token: Token): void => {
    const [kind, name] = token.type === 'image' ? (['image', 'src'] as const) : (['link', 'href'] as const);
    if (token.type !== 'image' && token.type !== 'link_open') return;
    const destination = String(token.attrGet(name) ?? '');
    const hook = hooks[kind];
    if (hook) {
      token.attrSet(name, hook(destination));
      for (const child of token.children ?? []) if (child.info === 'escape') child.content = child.markup;
      return;
    }
    // Bare addresses have neither entities nor escapes.
    token.attrSet(name, normalise(token.markup === '' ? unescapeAll(destination) : destination));
    const title = token.attrGet('title');
    if (title !== null) token.attrSet('title', unescapeAll(String(title)));
  };
}

/** Reads addresses and titles with their entities and escapes. */
function keepAsWritten(md: MarkdownIt): void {
  md.normalizeLink = (url) => url;
  const { parseLinkDestination, parseLinkTitle } = md.helpers;
  md.helpers.parseLinkDestination = (text, start, max) => {
    const found = parseLinkDestination(text, start, max);
    if (!found.ok) return found;
    const isPointed = text[start] === '<';
    return { ...found, str: text.slice(start + (isPointed ? 1 : 0), found.pos - (isPointed ? 1 : 0)) };
  };
  md.helpers.parseLinkTitle = (text, start, max, before) => {
    const found = parseLinkTitle(text, start, max, before);
    // A title of several lines is read line by line.
    const from = before ? start : start + 1;
    const str = text.slice(from, found.ok ? found.pos - 1 : max);
    return { ...found, str: (before?.str ?? '') + str };
  };
}
