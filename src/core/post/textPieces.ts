import type { Span, TextPart } from './blocks/blockContent.js';
import type { Autolink, Inline, Link } from './inlines/inline.js';
import type { ParsedPart } from './post.js';

/** A piece of text as a reader sees it, and where it is written. Offsets count from the start of the block's first line. */
export interface TextPiece extends Span {
  readonly text: string;
  /** `break`: a line end within a paragraph. */
  readonly kind: 'text' | 'code' | 'escape' | 'entity' | 'address' | 'break';
  /** The link that it is the text of. */
  readonly link: Link | Autolink | undefined;
  /** Whether it is the alternative text of an image. */
  readonly isAlternative: boolean;
}

/**
 * The text of a part as it reads, piece by piece: without marks, raw HTML, shortcodes and footnotes. `written`: the text of
 * the document; `base`: where the part's block begins in it.
 */
export function textPieces(written: string, base: number, { part, text, inlines }: ParsedPart): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const { lines } = part as TextPart;
  walk(inlines, text, undefined, false);
  return pieces;

  function walk(nodes: readonly Inline[], span: Span, link: Link | Autolink | undefined, isAlternative: boolean): void {
    let from = span.start;
    for (const node of nodes) {
      addText(from, node.start, link, isAlternative);
      addInline(node, link, isAlternative);
      from = node.end;
    }
    addText(from, span.end, link, isAlternative);
  }

  function addInline(node: Inline, link: Link | Autolink | undefined, isAlternative: boolean): void {
    const add = (kind: TextPiece['kind'], text: string, of = link): void => {
      pieces.push({ kind, text, start: node.start, end: node.end, link: of, isAlternative });
    };
    switch (node.kind) {
      case 'link':
        walk(node.children, node.label, node, isAlternative);
        break;
      case 'image':
        walk(node.children, node.label, link, true);
        break;
      case 'emphasis':
      case 'strong':
      case 'deletion':
        walk(node.children, node.inner, link, isAlternative);
        break;
      case 'code':
        add('code', codeText(linesBetween(node.start, node.end).map(slice).join(' ')));
        break;
      case 'escape':
      case 'entity':
        add(node.kind, node.text);
        break;
      case 'autolink':
      case 'bareLink':
        add('address', slice(node.address), node);
        break;
      default:
    }
  }

  function addText(start: number, end: number, link: Link | Autolink | undefined, isAlternative: boolean): void {
    if (start >= end) return;
    linesBetween(start, end).forEach((line, index, all) => {
      if (index > 0)
        pieces.push({ kind: 'break', text: '\n', start: all[index - 1]!.end, end: line.start, link, isAlternative });
      if (line.start < line.end) pieces.push({ kind: 'text', text: slice(line), ...line, link, isAlternative });
    });
  }

  function linesBetween(start: number, end: number): readonly Span[] {
    return lines
      .filter((line) => line.start <= end && line.end >= start)
      .map((line) => ({ start: Math.max(start, line.start), end: Math.min(end, line.end) }));
  }

  function slice({ start, end }: Span): string {
    return written.slice(base + start, base + end);
  }
}

/** What is between the backticks, without the space on either side that sets them apart (CommonMark 0.31.2, 6.1). */
function codeText(code: string): string {
  const inner = code.replace(/^`+|`+$/g, '');
  return /^ .* $/.test(inner) && inner.trim() !== '' ? inner.slice(1, -1) : inner;
}
