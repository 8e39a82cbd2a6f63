import type { MarkdownIt, Token } from 'markdown-it';
import { isAtLeast } from '../site/hugoVersion.js';
import { rowCells, readDelimiterRow } from '../post/blocks/syntax/tableRows.js';

/** Turns the lines of a paragraph into a table, from the line above a delimiter row on, as goldmark does. */
export function useTables(md: MarkdownIt, hugoVersion: string): void {
  md.disable('table');
  md.core.ruler.after('block', 'tables', (state) => {
    state.tokens = state.tokens.flatMap((token, index, tokens) => {
      if (token.type !== 'inline' || tokens[index - 1]?.type !== 'paragraph_open') return [token];
      return makeTable(token, tokens[index - 1]!, tokens[index + 1]!, state.Token) ?? [token];
    });
    state.tokens = state.tokens.filter(({ type }) => type !== 'no_paragraph');
  });
  md.core.ruler.after('inline', 'pipes_in_code', ({ tokens }) => {
    tokens.forEach(({ children }, index) => {
      if (!/^t[hd]_open$/.test(tokens[index - 1]?.type ?? '')) return;
      for (const child of children ?? [])
        if (child.type === 'code_inline') child.content = child.content.replaceAll('\\|', '|');
    });
  });
  // Hugo's own table template always has a body.
  const hasTemplate = isAtLeast(hugoVersion, '0.134');
  md.renderer.rules['table_close'] = (tokens, index) =>
    `${hasTemplate && tokens[index - 1]!.type === 'thead_close' ? '<tbody>\n</tbody>\n' : ''}</table>\n`;
}

type TokenType = new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

function makeTable(inline: Token, open: Token, close: Token, TokenOf: TokenType): Token[] | undefined {
  if (!/\n *(?:\t)?[ \t:-]*[|:-]/.test(inline.content)) return undefined;
  const lines = inline.content.split('\n');
  const at = lines.findIndex((line, index) => index > 0 && readDelimiterRow(line));
  const alignments = at < 0 ? undefined : readDelimiterRow(lines[at]!);
  if (!alignments) return undefined;
  const header = rowCells(lines[at - 1]!);
  if (header.length !== alignments.length) return undefined;
  const [first, end] = open.map!;
  const make = (type: string, tag: string, nesting: 1 | -1, depth: number): Token =>
    Object.assign(new TokenOf(type, tag, nesting), { block: true, level: open.level + depth });
  const row = (cells: readonly string[], tag: string): Token[] => [
    make('tr_open', 'tr', 1, 2),
    ...alignments.flatMap((alignment, index) => {
      const cell = make(`${tag}_open`, tag, 1, 3);
      // Missing cells have no alignment.
      if (alignment !== '' && index < cells.length) cell.attrs = [['style', `text-align: ${alignment}`]];
      const text = Object.assign(new TokenOf('inline', '', 0), {
        level: open.level + 4,
        content: cells[index] ?? '',
        children: [],
      });
      return [cell, text, make(`${tag}_close`, tag, -1, 3)];
    }),
    make('tr_close', 'tr', -1, 2),
  ];
  const body = lines.slice(at + 1).flatMap((line) => row(rowCells(line), 'td'));
  const table = make('table_open', 'table', 1, 0);
  table.map = [first + at - 1, end];
  const tokens = [
    table,
    make('thead_open', 'thead', 1, 1),
    ...row(header, 'th'),
    make('thead_close', 'thead', -1, 1),
    ...(body.length === 0 ? [] : [make('tbody_open', 'tbody', 1, 1), ...body, make('tbody_close', 'tbody', -1, 1)]),
    make('table_close', 'table', -1, 0),
  ];
  return insertAfter(lines.slice(0, at - 1), inline, open, close, tokens);
}

/** The lines above the table remain a paragraph. */
function insertAfter(above: readonly string[], inline: Token, open: Token, close: Token, table: Token[]): Token[] {
  const [first] = open.map!;
  if (above.length === 0) {
    open.type = 'no_paragraph';
    close.type = 'no_paragraph';
    return table;
  }
  inline.content = above.join('\n').trimEnd();
  open.map = [first, first + above.length];
  inline.map = open.map;
  const end: Token = Object.assign(Object.create(Object.getPrototypeOf(close) as object) as Token, close);
  close.type = 'no_paragraph';
  return [inline, end, ...table];
}
