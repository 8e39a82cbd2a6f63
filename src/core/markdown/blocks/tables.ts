import type { MarkdownIt, Token } from 'markdown-it';
import { readTableAboveUnderline } from './underlinedTable.js';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import { countMissingCells, mostMissingCells } from '../../post/blocks/syntax/missingCells.js';
import { rowCells, readDelimiterRow } from '../../post/blocks/syntax/tableRows.js';

/** Turns the lines of a paragraph into a table, from the line above a delimiter row on, as goldmark does. */
export function useTables(md: MarkdownIt, hugoVersion: string): void {
  md.disable('table');
  md.block.ruler.before('lheading', 'underlined_table', readTableAboveUnderline);
  md.core.ruler.after('block', 'tables', (state) => {
    const budget = { missing: mostMissingCells };
    state.tokens = state.tokens.flatMap((token, index, tokens) => {
      if (token.type !== 'inline' || tokens[index - 1]?.type !== 'paragraph_open') return [token];
      return makeTable(token, [tokens[index - 1]!, tokens[index + 1]!], state.Token, budget) ?? [token];
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
  if (isAtLeast(hugoVersion, '0.134')) writeAsTemplate(md);
}

/** The tabs before the tags of a table in Hugo's own template. */
const indentation = { thead: '\t', tbody: '\t', tr: '\t\t\t', th: '\t\t\t\t\t', td: '\t\t\t\t\t' };

/**
 * Writes tables as Hugo's own template does: with tabs, which count where a shortcode makes the table Markdown once
 * more, and always with a body.
 */
function writeAsTemplate(md: MarkdownIt): void {
  for (const [tag, tabs] of Object.entries(indentation)) {
    const indented: MarkdownIt['renderer']['rules'][string] = (tokens, index, options, _, renderer) =>
      tabs + renderer.renderToken(tokens, index, options);
    md.renderer.rules[`${tag}_open`] = indented;
    if (tag !== 'th' && tag !== 'td') md.renderer.rules[`${tag}_close`] = indented;
  }
  md.renderer.rules['table_close'] = (tokens, index) =>
    `${tokens[index - 1]!.type === 'thead_close' ? '\t<tbody>\n\t</tbody>\n' : ''}</table>\n`;
}

type TokenType = new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

/** The cells that the tables of a text may still leave out. */
interface Budget {
  missing: number;
}

/** `undefined` if it is not a table, or one with so many missing cells that it stays text. */
function makeTable(
  inline: Token,
  [open, close]: readonly [Token, Token],
  TokenOf: TokenType,
  budget: Budget,
): Token[] | undefined {
  if (!/\n[ \t:-]*[|:-]/.test(inline.content)) return undefined;
  const lines = inline.content.split('\n');
  const at = lines.findIndex((line, index) => index > 0 && readDelimiterRow(line));
  const alignments = at < 0 ? undefined : readDelimiterRow(lines[at]!);
  if (!alignments) return undefined;
  const header = rowCells(lines[at - 1]!);
  // A header with too few cells is filled up, like any row.
  if (header.length > alignments.length) return undefined;
  const bodyRows = lines.slice(at + 1).map(rowCells);
  const missing = countMissingCells(
    alignments.length,
    bodyRows.map(({ length }) => length),
  );
  if (missing > budget.missing) return undefined;
  budget.missing -= missing;
  return insertAfter(
    lines.slice(0, at - 1),
    inline,
    open,
    close,
    tableTokens({ alignments, header, bodyRows, at }, open, TokenOf),
  );
}

interface TableCells {
  readonly alignments: readonly string[];
  readonly header: readonly string[];
  readonly bodyRows: readonly (readonly string[])[];
  /** The index of the delimiter row among the lines of the paragraph. */
  readonly at: number;
}

function tableTokens({ alignments, header, bodyRows, at }: TableCells, open: Token, TokenOf: TokenType): Token[] {
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
  const body = bodyRows.flatMap((cells) => row(cells, 'td'));
  const table = make('table_open', 'table', 1, 0);
  table.map = [first + at - 1, end];
  return [
    table,
    make('thead_open', 'thead', 1, 1),
    ...row(header, 'th'),
    make('thead_close', 'thead', -1, 1),
    ...(body.length === 0 ? [] : [make('tbody_open', 'tbody', 1, 1), ...body, make('tbody_close', 'tbody', -1, 1)]),
    make('table_close', 'table', -1, 0),
  ];
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
