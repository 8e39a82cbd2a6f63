import type { MarkdownIt } from 'markdown-it';

/**
 * Reads the end of a line as goldmark does: where it looks for bare links, it removes no more than three of the spaces
 * before a hard line break.
 */
export function useLineBreaks(md: MarkdownIt, linkify: boolean): void {
  const beforeHard = linkify ? /[ \t]? {2}$/ : /(?<![ \t])[ \t]+$/;
  md.inline.ruler.at('newline', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src[pos] !== '\n') return false;
    if (!silent) {
      const isHard = state.pending.endsWith('  ');
      state.pending = state.pending.replace(isHard ? beforeHard : /[ \t]+$/, '');
      state.push(isHard ? 'hardbreak' : 'softbreak', 'br', 0);
    }
    let end = pos + 1;
    while (end < posMax && (src[end] === ' ' || src[end] === '\t')) end++;
    state.pos = end;
    return true;
  });
}
