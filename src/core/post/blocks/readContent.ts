import type { SourceText, Span } from '../../text.js';
import type { Block, OpaqueLines } from './block.js';
import type { BlockPart, OpenPart } from './blockContent.js';
import { createScan } from './scan.js';
import { takeLines } from './scanBlocks.js';
import { cellSpans } from './syntax/tableRows.js';

/** The content of a block. It is read only once, even if the block moves. */
export function contentOf(source: SourceText, block: Block, opaque: OpaqueLines): readonly BlockPart[] {
  return (block.known.content ??= readContent(source, block, opaque));
}

/** Scans the lines of the block again, and records its content this time. */
function readContent(source: SourceText, block: Block, opaque: OpaqueLines): readonly BlockPart[] {
  const { line, endLine } = block.paragraph ?? block;
  const parts: BlockPart[] = [];
  const base = source.lineStarts[block.line]!;
  takeLines(createScan(source, line, opaque, { endLine: endLine + 1, parts, base }));
  const read = parts.some(hasPartsInLines) ? parts.flatMap((part) => splitPart(source.text, base, part)) : parts;
  return block.paragraph ? read.filter((part) => isWithin(source, block, part)) : read;
}

/** Whether each line of a part is a part, or several: a term, or a row of a table. */
function hasPartsInLines(part: BlockPart): boolean {
  return part.kind === 'term' || (part.kind === 'paragraph' && (part as OpenPart).delimiterRow !== undefined);
}

/** Converts paragraphs that are tables to cells, and lines of terms to one part each; other parts stay the same. */
function splitPart(text: string, base: number, part: BlockPart): readonly BlockPart[] {
  if (!hasPartsInLines(part)) return [part];
  const { kind, depth, lines, delimiterRow } = part as OpenPart;
  if (kind === 'term' || !delimiterRow)
    return lines.map((line) => ({ kind: 'term', depth, lines: [trimmedSpan(text, base, line)], startsItem: false }));
  const header = delimiterRow.index - 1;
  const rows = lines.filter((_, index) => index >= header && index !== delimiterRow.index);
  const cells = rows.flatMap((row) => cellsOf(text, base, row).slice(0, delimiterRow.columns));
  const above: BlockPart[] = header === 0 ? [] : [{ ...part, lines: lines.slice(0, header) } as BlockPart];
  return [...above, ...cells.map((cell) => ({ kind: 'cell' as const, depth, lines: [cell], startsItem: false }))];
}

function cellsOf(text: string, base: number, { start, end }: Span): readonly Span[] {
  const cells = cellSpans(text.slice(base + start, base + end));
  return cells.map((cell) => ({ start: start + cell.start, end: start + cell.end }));
}

function trimmedSpan(text: string, base: number, { start, end }: Span): Span {
  const line = text.slice(base + start, base + end);
  const from = start + line.length - line.trimStart().length;
  return { start: from, end: Math.max(from, start + line.trimEnd().length) };
}

/** Whether a part is in the block itself: a table is scanned together with the lines above it, and these with the table. */
function isWithin({ lineStarts }: SourceText, { line, endLine }: Block, part: BlockPart): boolean {
  const { start } = 'lines' in part ? part.lines[0]! : part.span;
  return start >= 0 && start < (lineStarts[endLine + 1] ?? Infinity) - lineStarts[line]!;
}
