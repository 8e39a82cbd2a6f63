import type { MarkdownIt } from 'markdown-it';

/** Lets a link's text hold footnotes: markdown-it takes whatever begins with a bracket for a link, which no link may hold. */
export function useLinkLabels(md: MarkdownIt): void {
  md.helpers.parseLinkLabel = (state, start, disableNested) => {
    const { pos, posMax, src } = state;
    let level = 1;
    let end = -1;
    state.pos = start + 1;
    while (state.pos < posMax) {
      const mark = src[state.pos];
      if (mark === ']' && --level === 0) {
        end = state.pos;
        break;
      }
      const before = state.pos;
      state.md.inline.skipToken(state);
      if (mark !== '[') continue;
      if (before === state.pos - 1) level++;
      else if (disableNested && !/^\[\^[^\]]*\]$/.test(src.slice(before, state.pos))) break;
    }
    state.pos = pos;
    return end;
  };
}
