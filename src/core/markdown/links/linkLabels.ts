import type { MarkdownIt } from 'markdown-it';

/**
 * Allows footnotes in the text of a link: markdown-it treats everything that begins with a bracket as a link, and links
 * cannot be nested.
 */
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
      else if (disableNested && !/^\[\^(?:[^\]\\]|\\.)+\]$/.test(src.slice(before, state.pos))) break;
    }
    state.pos = pos;
    return end;
  };
}
