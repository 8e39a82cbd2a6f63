import type { Token } from 'markdown-it';

/** The cells of a row. */
export type RenderedRow = readonly {
  /** HTML. */
  readonly text: string;
  /** `left`, `center`, `right`, or empty. */
  readonly alignment: string;
}[];

/** The rows of a table, given the tokens between its ends. */
export function rowsOf(
  tokens: readonly Token[],
  render: (inlines: readonly Token[]) => string,
): { readonly head: readonly RenderedRow[]; readonly body: readonly RenderedRow[] } {
  const head: RenderedRow[] = [];
  const body: RenderedRow[] = [];
  let cells: { text: string; alignment: string }[] = [];
  let rows = head;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tbody_open') rows = body;
    else if (token.type === 'tr_open') cells = [];
    else if (token.type === 'tr_close') rows.push(cells);
    else if (token.type === 'th_open' || token.type === 'td_open') {
      const [, alignment = ''] = /text-align: (\w+)/.exec(String(token.attrGet('style') ?? '')) ?? [];
      cells.push({ text: render(tokens[index + 1]?.children ?? []), alignment });
    }
  }
  return { head, body };
}
