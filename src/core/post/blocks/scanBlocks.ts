import type { SourceText } from '../../text.js';
import { noOpaqueLines, type BlockScan, type OpaqueLines } from './block.js';
import { endBlock } from './openLeaf.js';
import { createScan, type Scan } from './scan.js';
import { takeLine } from './takeLine.js';

/**
 * Finds the top-level blocks of a Markdown text and all its headings, in one pass over its lines from `fromLine` on, as
 * Hugo's goldmark does with its default extensions (`test/unit/post/blocks/` compares it with the preview's markdown-it).
 * Takes time linear in the text's length.
 */
export function scanBlocks(
  source: SourceText,
  fromLine: number,
  opaque: OpaqueLines = noOpaqueLines,
  written?: string,
): BlockScan {
  const scan = createScan(source, fromLine, opaque, written === undefined ? {} : { written });
  takeLines(scan);
  endBlock(scan);
  const { blocks, headings } = scan;
  return { blocks, headings, fromLine, opaque };
}

/** A function of its own, so that it stays compiled: what follows a loop is compiled with it, but seldom runs. */
export function takeLines(scan: Scan): void {
  const { endLine } = scan;
  while (scan.next < endLine) takeLine(scan);
}
