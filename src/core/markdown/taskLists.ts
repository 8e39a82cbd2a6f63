import type { MarkdownIt, Token } from 'markdown-it';

/** A list item's paragraph that begins with `[ ]` or `[x]` begins with a box to tick, as in goldmark. */
export function useTaskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', ({ tokens, Token }) => {
    tokens.forEach((token, index) => {
      if (token.type !== 'list_item_open' || tokens[index + 1]?.type !== 'paragraph_open') return;
      const children = tokens[index + 2]?.children ?? [];
      const first = children[0];
      const mark = first?.type === 'text' ? /^\[([\sxX])\]\s*/.exec(first.content) : null;
      if (!first || !mark) return;
      first.content = first.content.slice(mark[0].length);
      const box: Token = new Token('task_box', 'input', 0);
      box.attrs = [
        ...(mark[1]!.trim() === '' ? [] : [['checked', ''] as [string, string]]),
        ['disabled', ''],
        ['type', 'checkbox'],
      ];
      children.unshift(box);
    });
  });
  md.renderer.rules['task_box'] = (tokens, index, options, _env, renderer) =>
    `${renderer.renderToken(tokens, index, options)} `;
}
