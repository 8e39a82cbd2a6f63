import { lineOf } from '../../../text.js';
import type { Block } from '../../blocks/block.js';
import { baseOf, type Post } from '../../post.js';
import { firstBlockFrom } from '../blockAt.js';
import { readPlainText, type PlainText } from '../plainText.js';

/** A row of a table; its cells as they read, empty ones too, no more than the table has columns. */
export interface TableRow {
  /** Zero-based. */
  readonly line: number;
  readonly cells: readonly PlainText[];
}

/** The rows of a table that is a block of its own, its header first; not the second line, which makes it a table. */
export type Table = readonly TableRow[];

/** The tables that begin on some lines of a post, zero-based, `end` exclusive. */
export function tablesWithin(post: Post, from: number, end: number): readonly Table[] {
  const { blocks } = post;
  const tables: Table[] = [];
  for (let index = firstBlockFrom(blocks, from); blocks[index] && blocks[index]!.line < end; index++) {
    const block = blocks[index]!;
    if (block.kind === 'table' && block.line >= from) tables.push(readTable(post, block));
  }
  return tables;
}

function readTable(post: Post, block: Block): Table {
  const { source } = post;
  const base = baseOf(post, block);
  const rows: { line: number; cells: PlainText[] }[] = [];
  for (const parsed of post.contentOf(block)) {
    const { part } = parsed;
    if (part.kind !== 'cell') continue;
    const line = lineOf(source, base + part.lines[0]!.start);
    if (rows.at(-1)?.line !== line) rows.push({ line, cells: [] });
    rows.at(-1)!.cells.push(readPlainText(source.text, base, parsed));
  }
  return rows;
}
