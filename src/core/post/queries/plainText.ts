import type { Span } from '../../text.js';
import type { TextPart } from '../blocks/blockContent.js';
import type { Autolink, Inline, Link } from '../inlines/inline.js';
import type { ParsedPart } from '../post.js';

/** A link, with the place of its text in the plain text: UTF-16 offsets, end exclusive. */
export interface PlainLink extends Span {
  readonly text: string;
  readonly url: string;
}

/** Text that is marked in Markdown: offsets in the plain text. */
export interface MarkedText extends Span {
  readonly kind: 'emphasis' | 'strong' | 'code';
}

/** What is in a text without being read as text: an image, a tag, a call of a shortcode. */
export interface Aside {
  readonly kind: 'image' | 'html' | 'call';
  /** As written. */
  readonly written: string;
  /** The offset in the plain text that it is before. */
  readonly at: number;
}

/** A text as it reads: without marks, raw HTML and shortcodes; links by their texts, images not at all. */
export interface PlainText {
  readonly text: string;
  /** `[text](address)` and references to definitions. */
  readonly links: readonly PlainLink[];
  /** Addresses that are text: `<https://example.org>`, and bare ones. */
  readonly addresses: readonly PlainLink[];
  /** In document order; what encloses something comes first. */
  readonly marked: readonly MarkedText[];
  readonly asides: readonly Aside[];
}

/** A part's text as it reads, its lines separated by `\n`. */
export interface PlainPart extends PlainText {
  /** The offset of each of the part's lines in `text`. */
  readonly lineStarts: readonly number[];
}

/** Most lines contain none of what a plain text lists, so they share their empty lists. */
const none: readonly never[] = [];

export const noText: PlainText = { text: '', links: none, addresses: none, marked: none, asides: none };

/**
 * Reads a part of a block as plain text. `written`: the text of the document; `base`: the offset of the block in it. The
 * result does not keep the document's text in memory.
 */
export function readPlainText(written: string, base: number, { part, text, inlines }: ParsedPart): PlainPart {
  const { lines } = part as TextPart;
  const from = lines[0]!.start;
  if (inlines.length === 0 && lines.length === 1)
    return { ...noText, text: copyOf(written.slice(base + text.start, base + text.end)), lineStarts: oneLine };
  const reader = new PlainReader(copyOf(written.slice(base + from, base + lines.at(-1)!.end)), from, lines);
  reader.walk(inlines, text);
  return reader.finished();
}

/** A span of a plain text by itself; links and marks that begin or end outside it are cut. */
export function slicePlain(whole: PlainText, start: number, end: number): PlainText {
  const { text, links, addresses, marked, asides } = whole;
  if (start === 0 && end === text.length) return whole;
  if (links.length + addresses.length + marked.length + asides.length === 0)
    return { ...noText, text: text.slice(start, end) };
  const isWithin = (span: Span): boolean =>
    span.start === span.end ? span.start >= start && span.end <= end : span.start < end && span.end > start;
  const cut = <S extends Span>(span: S): S => ({
    ...span,
    start: Math.max(span.start, start) - start,
    end: Math.min(span.end, end) - start,
  });
  const cutLink = (link: PlainLink): PlainLink => {
    const kept = cut(link);
    return { ...kept, text: text.slice(kept.start + start, kept.end + start).replaceAll('\n', ' ') };
  };
  const isAt = ({ at }: Aside): boolean => at >= start && at <= end;
  return {
    text: text.slice(start, end),
    links: convert(links, isWithin, cutLink),
    addresses: convert(addresses, isWithin, cutLink),
    marked: convert(marked, isWithin, cut),
    asides: convert(asides, isAt, (aside) => ({ ...aside, at: aside.at - start })),
  };
}

/** Converts those items that are wanted. */
function convert<T>(items: readonly T[], isWanted: (item: T) => boolean, conversion: (item: T) => T): readonly T[] {
  return items.some(isWanted) ? items.filter(isWanted).map(conversion) : none;
}

const oneLine: readonly number[] = [0];

/** A copy by itself: a part of a text keeps the whole text in memory. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

class PlainReader {
  private readonly pieces: string[] = [];
  private length = 0;
  private line = 0;
  private readonly lineStarts = [0];
  private links: PlainLink[] | undefined;
  private addresses: PlainLink[] | undefined;
  private marked: MarkedText[] | undefined;
  private asides: Aside[] | undefined;

  /** `written` begins at the offset `from` of the part's block. */
  constructor(
    private readonly written: string,
    private readonly from: number,
    private readonly lines: readonly Span[],
  ) {}

  walk(nodes: readonly Inline[], { start, end }: Span): void {
    let at = start;
    for (const node of nodes) {
      this.addText(at, node.start);
      this.add(node);
      at = node.end;
    }
    this.addText(at, end);
  }

  finished(): PlainPart {
    const { pieces, links, addresses, marked, asides, lineStarts } = this;
    return {
      text: pieces.join(''),
      links: links ?? none,
      addresses: addresses ?? none,
      marked: marked ?? none,
      asides: asides ?? none,
      lineStarts,
    };
  }

  private add(node: Inline): void {
    switch (node.kind) {
      case 'link':
        this.addLink(node);
        break;
      case 'emphasis':
      case 'strong':
        this.addMarked(node.kind, () => this.walk(node.children, node.inner));
        break;
      case 'deletion':
        this.walk(node.children, node.inner);
        break;
      case 'code':
        this.addMarked('code', () => this.addCode(node));
        break;
      case 'escape':
      case 'entity':
        this.push(node.text);
        break;
      case 'autolink':
      case 'bareLink':
        this.addAddress(node);
        break;
      case 'html':
        this.addTag(node);
        break;
      case 'image':
      case 'call':
        (this.asides ??= []).push({ kind: node.kind, written: this.slice(node.start, node.end), at: this.length });
        break;
      default:
    }
  }

  private addLink(link: Link): void {
    const read = { text: '', url: copyOf(link.url), start: this.length, end: 0 };
    // Before what is in it.
    (this.links ??= []).push(read);
    const first = this.pieces.length;
    this.walk(link.children, link.label);
    const label = this.pieces.slice(first).join('');
    const text = label.trim();
    read.text = text.replaceAll('\n', ' ');
    read.start += label.length - label.trimStart().length;
    read.end = read.start + text.length;
  }

  /** A line break separates words. */
  private addTag({ start, end }: Span): void {
    const written = this.slice(start, end);
    (this.asides ??= []).push({ kind: 'html', written, at: this.length });
    const isBreak = /^<br\b/i.test(written) && !/^\s*$/.test(this.slice(end, end + 1));
    if (isBreak && this.length > 0) this.push(' ');
  }

  private addAddress({ address, url }: Autolink): void {
    const start = this.length;
    const text = this.slice(address.start, address.end);
    this.push(text);
    (this.addresses ??= []).push({ text, url: copyOf(url), start, end: this.length });
  }

  private addMarked(kind: MarkedText['kind'], addInner: () => void): void {
    const read = { kind, start: this.length, end: 0 };
    (this.marked ??= []).push(read);
    addInner();
    read.end = this.length;
  }

  /** What is between the backticks, without the space on either side that sets them apart (CommonMark 0.31.2, 6.1). */
  private addCode({ start, end }: Span): void {
    const code = this.slice(start, end);
    const marks = /^`+/.exec(code)![0].length;
    const inner = code.slice(marks, -marks);
    const space = /^ [^]* $/.test(inner) && inner.trim() !== '' ? 1 : 0;
    this.addText(start + marks + space, end - marks - space);
  }

  /** Adds text as it is, with a `\n` for each line end in it. */
  private addText(from: number, to: number): void {
    let at = from;
    for (;;) {
      const line = this.lines[this.line]!;
      const end = Math.min(to, line.end);
      const next = this.lines[this.line + 1];
      const isLineEnd = next !== undefined && next.start <= to;
      // At the end of a line, a backslash is a line break.
      const isBreak = isLineEnd && at < end && this.slice(end - 1, end) === '\\';
      if (at < end) this.push(this.slice(at, isBreak ? end - 1 : end));
      if (!isLineEnd) return;
      this.push('\n');
      this.line++;
      this.lineStarts.push(this.length);
      at = Math.max(at, next.start);
    }
  }

  private push(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  private slice(start: number, end: number): string {
    return this.written.slice(start - this.from, end - this.from);
  }
}
