import type { MarkdownIt, StateInline } from 'markdown-it';
import { bareLinkAt, type BareLink } from '../../post/inlines/bareLinkAt.js';
import { bracketDepths } from '../../post/inlines/bracketDepths.js';
import { textAfter } from './images.js';

/**
 * Links bare URLs and e-mail addresses as goldmark 1.8 does: http, https, ftp and www, with an ASCII host that contains
 * a dot; at the start of a line or after a space, an emphasis mark, or an opening parenthesis.
 */
export function useBareLinks(md: MarkdownIt, protocol: string): void {
  const brackets = new WeakMap<StateInline, Uint32Array>();
  md.inline.ruler.before('text', 'bare_link', (state, silent) => {
    // Silently, the end of a link's text is looked for, which contains no links.
    if (silent) return false;
    const before = state.pos === 0 ? '\n' : state.src[state.pos - 1]!;
    // goldmark also looks for links after something other than text, such as a typographic quotation mark.
    const isAfterText = state.pending !== '' || state.tokens.at(-1)?.type === 'text_special';
    if (state.linkLevel > openAnchors(state) || (isAfterText && !'\n *_~('.includes(before))) return false;
    // The alternative text of an image contains no links.
    if (textAfter(state) !== '') return false;
    const link = bareLinkAt(state.src, state.pos, protocol);
    if (!link || link.end > state.posMax) return false;
    // After an open bracket, the text may be that of a link, which cannot contain links.
    const depths = brackets.get(state) ?? bracketDepths(state.src);
    brackets.set(state, depths);
    if (depths[state.pos]! > 0) return false;
    push(state, link);
    state.pos = link.end;
    return true;
  });
}

const anchors = new WeakMap<StateInline, { readonly count: number; readonly open: number }>();

/** The number of `<a>` tags of raw HTML that are open: markdown-it counts them as links, goldmark does not. */
function openAnchors(state: StateInline): number {
  if (state.linkLevel === 0) return 0;
  const { tokens } = state;
  let { count, open } = anchors.get(state) ?? { count: 0, open: 0 };
  for (; count < tokens.length; count++) {
    const { type, content } = tokens[count]!;
    if (type !== 'html_inline') continue;
    if (/^<a[>\s]/i.test(content)) open++;
    else if (/^<\/a\s*>/i.test(content)) open--;
  }
  anchors.set(state, { count, open });
  return open;
}

function push(state: StateInline, { end, href }: BareLink): void {
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', state.md.normalizeLink(href)]];
  open.markup = 'linkify';
  state.push('text', '', 0).content = state.src.slice(state.pos, end);
  state.push('link_close', 'a', -1).markup = 'linkify';
}
