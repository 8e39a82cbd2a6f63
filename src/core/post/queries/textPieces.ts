import type { Span } from '../../text.js';
import type { TextPart } from '../blocks/blockContent.js';
import type { Autolink, Inline, Link } from '../inlines/inline.js';
import { codeBetween } from '../inlines/codeBetween.js';
import type { ParsedPart } from '../post.js';
import { trimEndOf } from '../../trimEndOf.js';

/** A piece of text as rendered, and its source. Offsets are relative to the start of the block's first line. */
export interface TextPiece extends Span {
  readonly text: string;
  /** `break`: a line end within a paragraph. */
  readonly kind: 'text' | 'code' | 'escape' | 'entity' | 'address' | 'break';
  /** The link whose text this is part of. */
  readonly link: Link | Autolink | undefined;
  /** Whether it is the alternative text of an image. */
  readonly isAlternative: boolean;
  /** Of code that continues over a line end, what follows the last one. */
  readonly lastLine?: string;
}

/**
 * The text of a part as rendered, in pieces: without marks, raw HTML, shortcodes and footnotes. `written` is the text
 * of the document, `base` the offset of the part's block in it.
 */
export function textPieces(written: string, base: number, { part, text, inlines }: ParsedPart): readonly TextPiece[] {
  const reading: PieceReading = { written, base, lines: (part as TextPart).lines, pieces: [] };
  addAll(reading, inlines, text, { link: undefined, isAlternative: false });
  return reading.pieces;
}

interface PieceReading {
  readonly written: string;
  readonly base: number;
  readonly lines: readonly Span[];
  readonly pieces: TextPiece[];
}

/** The element whose text is read. */
type Holder = Pick<TextPiece, 'link' | 'isAlternative'>;

/** Adds the text of elements, and the text between them. */
function addAll(reading: PieceReading, inlines: readonly Inline[], { start, end }: Span, holder: Holder): void {
  let from = start;
  for (const inline of inlines) {
    addText(reading, from, inline.start, holder);
    addInline(reading, inline, holder);
    from = inline.end;
  }
  addText(reading, from, end, holder);
}

function addInline(reading: PieceReading, inline: Inline, holder: Holder): void {
  const { pieces } = reading;
  const { start, end } = inline;
  switch (inline.kind) {
    case 'link':
      addAll(reading, inline.children, inline.label, { ...holder, link: inline });
      break;
    case 'image':
      addAll(reading, inline.children, inline.label, { ...holder, isAlternative: true });
      break;
    case 'emphasis':
    case 'strong':
    case 'deletion':
      addAll(reading, inline.children, inline.inner, holder);
      break;
    case 'code': {
      const lines = linesBetween(reading, start, end).map((line) => textOf(reading, line));
      const code = codeText(lines.join('\n'));
      const lastEnd = code.lastIndexOf('\n');
      const lastLine = lastEnd < 0 ? {} : { lastLine: code.slice(lastEnd + 1) };
      pieces.push({ kind: 'code', text: code.replaceAll('\n', ' '), start, end, ...holder, ...lastLine });
      break;
    }
    case 'escape':
    case 'entity':
      pieces.push({ kind: inline.kind, text: inline.text, start, end, ...holder });
      break;
    case 'autolink':
    case 'bareLink':
      pieces.push({ kind: 'address', text: textOf(reading, inline.address), start, end, ...holder, link: inline });
      break;
    default:
  }
}

function addText(reading: PieceReading, start: number, end: number, holder: Holder): void {
  if (start >= end) return;
  const { pieces } = reading;
  linesBetween(reading, start, end).forEach((line, index, all) => {
    if (index > 0) pieces.push({ kind: 'break', text: '\n', start: all[index - 1]!.end, end: line.start, ...holder });
    if (line.start < line.end) pieces.push({ kind: 'text', text: textOf(reading, line), ...line, ...holder });
  });
}

function linesBetween({ lines }: PieceReading, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  for (let index = firstEndingFrom(lines, start); index < lines.length && lines[index]!.start <= end; index++)
    found.push({ start: Math.max(start, lines[index]!.start), end: Math.min(end, lines[index]!.end) });
  return found;
}

/** The index of the first line that ends at or after an offset. */
function firstEndingFrom(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function textOf({ written, base }: PieceReading, { start, end }: Span): string {
  return written.slice(base + start, base + end);
}

/** The code between backticks. */
function codeText(code: string): string {
  return codeBetween(trimEndOf(code.replace(/^`+/, ''), /`/));
}
