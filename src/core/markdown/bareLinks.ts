import type { MarkdownIt, StateInline } from 'markdown-it';
import { textBehind } from './images.js';

const host = '[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]+';
const path = '(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,\'">^{}[\\]`]*)?';
const url = new RegExp(`(?:https?|ftp)://${host}(?::\\d+)?${path}`, 'y');
const www = new RegExp(`www\\.${host}${path}`, 'y');
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const email = new RegExp(
  `[a-zA-Z0-9][a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]{0,255}@${label}(?:\\.${label})+(?![-_a-zA-Z0-9])`,
  'y',
);

interface BareLink {
  readonly end: number;
  readonly href: string;
}

/**
 * Links URLs and e-mail addresses that stand bare in the text, as goldmark 1.8 does: http, https, ftp and www, with an
 * ASCII host that has a dot; at the start of a line or behind a blank, an emphasis mark, or an opening parenthesis.
 */
export function useBareLinks(md: MarkdownIt, protocol: string): void {
  const brackets = new WeakMap<StateInline, Uint32Array>();
  md.inline.ruler.before('text', 'bare_link', (state, silent) => {
    const before = state.pos === 0 ? '\n' : state.src[state.pos - 1]!;
    // Behind something that is no text, such as a typographer's quote, goldmark looks for links, too.
    const isBehindText = state.pending !== '' || state.tokens.at(-1)?.type === 'text_special';
    if (state.linkLevel > 0 || (isBehindText && !'\n *_~('.includes(before))) return false;
    // An image's alternative text holds no link.
    if (textBehind(state) !== '') return false;
    const link = bareLinkAt(state.src, state.pos, protocol);
    if (!link || link.end > state.posMax) return false;
    // Behind an open bracket may be a link's text, which holds no link.
    const depths = brackets.get(state) ?? bracketDepths(state.src);
    brackets.set(state, depths);
    if (depths[state.pos]! > 0) return false;
    if (!silent) push(state, link);
    state.pos = link.end;
    return true;
  });
}

/** Whether the text at an offset looks like a bare link; quick, and right wherever it says no. */
export function startsBareLink(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isUrl =
    (code === 104 || code === 102 || code === 119) && /(?:https?:|ftp:|www\.)/y.test(text.slice(at, at + 6));
  return isUrl || matchAt(email, text, at) !== undefined;
}

function bareLinkAt(text: string, at: number, protocol: string): BareLink | undefined {
  const address = matchAt(url, text, at) ?? matchAt(www, text, at);
  if (address !== undefined) {
    const shown = withoutTrail(address);
    return { end: at + shown.length, href: shown.startsWith('www.') ? `${protocol}://${shown}` : shown };
  }
  const mail = matchAt(email, text, at);
  return mail === undefined ? undefined : { end: at + mail.length, href: `mailto:${mail}` };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Drops what belongs to the sentence: punctuation, an entity, and a last parenthesis that is not opened in the URL. */
function withoutTrail(address: string): string {
  const trimmed = address.replace(/&[a-zA-Z0-9]+;$/, '').replace(/[?!.,:*_~]+$/, '');
  if (trimmed !== address || !address.endsWith(')')) return trimmed;
  const surplus = address.split(')').length - address.split('(').length;
  const parentheses = /\)+$/.exec(address)![0].length;
  return surplus > 0 ? address.slice(0, -Math.min(surplus, parentheses)) : address;
}

function push(state: StateInline, { end, href }: BareLink): void {
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', state.md.normalizeLink(href)]];
  open.markup = 'linkify';
  state.push('text', '', 0).content = state.src.slice(state.pos, end);
  state.push('link_close', 'a', -1).markup = 'linkify';
}

/** For each offset the number of brackets that are open before it. */
function bracketDepths(text: string): Uint32Array {
  const depths = new Uint32Array(text.length + 1);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depths[at] = depth;
    const char = text[at];
    if (char === '\\') depths[++at] = depth;
    else if (char === '[') depth++;
    else if (char === ']' && depth > 0) depth--;
  }
  return depths;
}
