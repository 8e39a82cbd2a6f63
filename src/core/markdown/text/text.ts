import type { MarkdownIt, StateInline } from 'markdown-it';
import { startsBareLink } from '../../post/inlines/bareLinkAt.js';

/** All characters at which an inline rule can begin: markdown-it's own, and quotation marks for the typographer. */
const terminators = new Set(Array.from('\n!#$%&*+-:<=>@[\\]^_`{}~\'"', (char) => char.charCodeAt(0)));

const dot = 46;
const space = 32;
const parenthesis = 40;

/** Reads text up to where another inline rule can begin, including quotation marks, three dots, and bare links. */
export function useText(md: MarkdownIt): void {
  md.inline.ruler.at('text', (state, silent) => {
    const end = endOfText(state);
    if (end === state.pos) return false;
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}

function endOfText({ src, pos, posMax }: StateInline): number {
  let end = pos;
  while (end < posMax) {
    const code = src.charCodeAt(end);
    if (terminators.has(code) || (code === dot && src.startsWith('...', end) && end + 3 <= posMax)) break;
    end++;
    if ((code === space || code === parenthesis) && startsBareLink(src, end)) break;
  }
  return end;
}
