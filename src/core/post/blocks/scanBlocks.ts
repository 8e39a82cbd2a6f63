import type { SourceText } from '../../text.js';
import type { BlockScan } from './block.js';
import { endBlock } from './openLeaf.js';
import { createScan, type Scan } from './scan.js';
import { takeLine } from './takeLine.js';

const none: ReadonlySet<number> = new Set();

/**
 * Finds the top-level blocks of a Markdown text and all its headings, in one pass over its lines from `fromLine` on. Where
 * CommonMark 0.31.2 leaves a choice or tables come in, it finds what markdown-it does (`test/unit/blocks/` holds the two
 * together). Nothing on `literal` lines, zero-based, is Markdown. Takes time linear in the text's length.
 */
export function scanBlocks(source: SourceText, fromLine: number, literal: ReadonlySet<number> = none): BlockScan {
  const scan = createScan(source, fromLine, literal);
  takeLines(scan);
  endBlock(scan);
  const { blocks, headings } = scan;
  return { blocks, headings, fromLine, literal };
}

// A function of its own, so that it stays compiled: what follows a loop is compiled with it, but seldom runs.
function takeLines(scan: Scan): void {
  const { endLine } = scan;
  while (scan.next < endLine) takeLine(scan);
}
