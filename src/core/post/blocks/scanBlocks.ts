import type { SourceText } from '../../text.js';
import { noOpaqueLines, type BlockScan, type OpaqueLines } from './block.js';
import { endBlock } from './openLeaf.js';
import { createScan, type Scan } from './scan.js';
import { takeLine } from './takeLine.js';

/**
 * Finds the top-level blocks and all headings of a Markdown text in one pass over its lines from `fromLine` on, as
 * Hugo's goldmark does with its default extensions (`test/unit/post/blocks/` compares it with the preview's
 * markdown-it). Takes linear time.
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

/** A separate function for speed: engines compile a loop together with the code after it, which rarely runs here. */
export function takeLines(scan: Scan): void {
  const { endLine } = scan;
  while (scan.next < endLine) takeLine(scan);
}
