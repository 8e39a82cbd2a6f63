import type { SourceText, Span } from '../../text.js';
import type { Block, OpaqueLines } from './block.js';
import type { BlockContent, BlockPart, OpenPart } from './blockContent.js';
import { createScan } from './scan.js';
import { takeLines } from './scanBlocks.js';
import { cellSpans } from './tableRows.js';

/** The content of a block. It is read only once, even if the block moves. */
export function contentOf(source: SourceText, block: Block, opaque: OpaqueLines): BlockContent {
  return (block.known.content ??= readContent(source, block, opaque));
}

/** Scans the lines of the block again, and records its content this time. */
function readContent(source: SourceText, block: Block, opaque: OpaqueLines): BlockContent {
  const { line, endLine } = block.paragraph ?? block;
  const parts: BlockPart[] = [];
  takeLines(createScan(source, line, opaque, { endLine: endLine + 1, parts }));
  const base = source.lineStarts[block.line]!;
  const read = parts.flatMap((part) => finished(source.text, part));
  const own = block.paragraph ? read.filter((part) => isWithin(source, block, part)) : read;
  return { parts: own.map((part) => moved(part, -base)) };
}

/** Converts paragraphs that are tables to cells, and lines of terms to one part each; other parts stay the same. */
function finished(text: string, part: BlockPart): readonly BlockPart[] {
  const { kind, depth, lines, delimiterRow } = part as OpenPart;
  if (kind === 'term')
    return lines.map((line) => ({ kind, depth, lines: [trimmedSpan(text, line)], startsItem: false }));
  if (kind !== 'paragraph') return [part];
  if (!delimiterRow) return [part];
  const header = delimiterRow.index - 1;
  const rows = lines.filter((_, index) => index >= header && index !== delimiterRow.index);
  const cells = rows.flatMap((row) => cellsOf(text, row).slice(0, delimiterRow.columns));
  const above: BlockPart[] = header === 0 ? [] : [{ ...part, lines: lines.slice(0, header) } as BlockPart];
  return [...above, ...cells.map((cell) => ({ kind: 'cell' as const, depth, lines: [cell], startsItem: false }))];
}

function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  return cellSpans(text.slice(start, end)).map((cell) => ({ start: start + cell.start, end: start + cell.end }));
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return { start: from, end: Math.max(from, start + line.trimEnd().length) };
}

function isWithin({ lineStarts }: SourceText, { line, endLine }: Block, part: BlockPart): boolean {
  const { start } = 'lines' in part ? part.lines[0]! : part.span;
  return start >= lineStarts[line]! && start < (lineStarts[endLine + 1] ?? Infinity);
}

function moved(part: BlockPart, by: number): BlockPart {
  if ('lines' in part) return { ...part, lines: part.lines.map((line) => movedSpan(line, by)) };
  if (!('label' in part)) return { ...part, span: movedSpan(part.span, by) };
  const { span, labelSpan, address } = part;
  return {
    ...part,
    span: movedSpan(span, by),
    labelSpan: movedSpan(labelSpan, by),
    address: address && movedSpan(address, by),
  };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
