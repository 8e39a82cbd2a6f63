import type { MarkdownIt, Token } from 'markdown-it';

/** The tokens before a text that can begin with a checkbox. */
const startsText = new Set(['paragraph_open', 'heading_open']);

/** Replaces `[ ]` or `[x]` at the start of a list item's paragraph or heading by a checkbox, as goldmark does. */
export function useTaskLists(md: MarkdownIt): void {
  md.core.ruler.after('block', 'task_marks', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type !== 'list_item_open' || !startsText.has(tokens[index + 1]?.type ?? '')) return;
      const inline = tokens[index + 2]!;
      const mark = /^\[([ \txX])\]\s*/.exec(inline.content);
      if (!mark) return;
      inline.content = inline.content.slice(mark[0].length);
      inline.meta = { ticked: /[xX]/.test(mark[1]!) };
    });
  });
  md.core.ruler.after('inline', 'task_boxes', ({ tokens, Token }) => {
    for (const { type, meta, children } of tokens) {
      if (type !== 'inline' || meta === null) continue;
      const box: Token = new Token('task_box', 'input', 0);
      const { ticked } = meta as { ticked: boolean };
      box.attrs = [...(ticked ? [['checked', ''] as [string, string]] : []), ['disabled', ''], ['type', 'checkbox']];
      children!.unshift(box);
    }
  });
  md.renderer.rules['task_box'] = (tokens, index, options, _env, renderer) =>
    `${renderer.renderToken(tokens, index, options)} `;
}
