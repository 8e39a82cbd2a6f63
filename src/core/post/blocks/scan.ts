import type { SourceText } from '../../text.js';
import type { Block, Heading, OpaqueLines } from './block.js';
import type { BlockPart, OpenPart } from './blockContent.js';
import type { Children, Container, Quote } from './containers/container.js';
import type { HtmlStart } from './syntax/html.js';
import { createLine, type Line } from './syntax/line.js';

/** The block in the innermost container that the next line can continue. */
export type Leaf =
  | { readonly kind: 'none' }
  | { readonly kind: 'code' | 'literal' | 'tooDeep'; readonly part?: OpenPart | undefined }
  | Paragraph
  | {
      readonly kind: 'fence';
      readonly mark: number;
      readonly length: number;
      readonly part?: OpenPart | undefined;
    }
  | { readonly kind: 'html'; readonly start: HtmlStart; readonly part?: OpenPart | undefined };

export interface Paragraph {
  readonly kind: 'paragraph';
  /** First line, zero-based. */
  readonly line: number;
  /** `start` and `taken` of each of its lines; empty outside all containers. */
  readonly starts: number[];
  readonly taken: number[];
  /** The first delimiter row, which makes it a table; -1 if the line above has a different number of cells. */
  delimiterLine: number | undefined;
  readonly part: OpenPart | undefined;
}

/** A block whose last line has not been read yet; an underline can still turn a paragraph into a heading. */
export type OpenBlock = { -readonly [Key in keyof Block]: Block[Key] };

/** The state of a scan between two lines. Mutable. */
export interface Scan {
  /** The text to scan, in which calls of shortcodes are replaced by words. */
  readonly source: SourceText;
  /** The same text as written. */
  readonly written: string;
  readonly opaque: OpaqueLines;
  readonly hasOpaque: boolean;
  readonly blocks: OpenBlock[];
  readonly headings: Heading[];
  /** The open containers, outermost first; the last one can be a list between two items. */
  readonly containers: Container[];
  /** The open containers that are quotes. */
  readonly quotes: Quote[];
  /** The last blocks outside all containers. */
  readonly root: Children;
  /** The current line: outside all quotes, in the outermost one, and so on. */
  readonly views: Line[];
  /** The same for a line that is looked ahead at. */
  readonly ahead: Line[];
  /** The number of lines; an empty line at the end of the text does not count. */
  readonly endLine: number;
  /** The content of the blocks, if the scan records it. */
  readonly parts: BlockPart[] | undefined;
  /** The offset to which the offsets in `parts` are relative. */
  readonly base: number;
  leaf: Leaf;
  /** The first line of the table in the last block, which is a paragraph so far; -1 if there is none. */
  tableLine: number;
  /** The next line to read. */
  next: number;
  /** The last non-blank line that was read. */
  last: number;
}

/** Options of a scan that does not read the whole text as written, or records its content. */
export interface ScanOptions {
  readonly written?: string;
  readonly endLine?: number;
  readonly parts?: BlockPart[];
  readonly base?: number;
}

export const noLeaf: Leaf = { kind: 'none' };

export function createScan(
  source: SourceText,
  fromLine: number,
  opaque: OpaqueLines,
  { written = source.text, endLine = Infinity, parts, base = 0 }: ScanOptions = {},
): Scan {
  const { text, lineStarts } = source;
  const last = lineStarts.length - 1;
  return {
    source,
    written,
    opaque,
    hasOpaque: opaque.code.size + opaque.inCall.size > 0,
    blocks: [],
    headings: [],
    containers: [],
    quotes: [],
    root: { last: 'none', beforeLast: 'none' },
    views: [],
    ahead: [],
    endLine: Math.min(endLine, lineStarts[last] === text.length ? last : last + 1),
    parts,
    base,
    leaf: noLeaf,
    tableLine: -1,
    next: fromLine,
    last: fromLine,
  };
}

/** The line in this number of quotes. */
export function viewIn(views: Line[], quotes: number): Line {
  return (views[quotes] ??= createLine());
}

/** The indentation of the content of the innermost container, in columns. */
export function indentOf({ containers }: Scan): number {
  return containers.length === 0 ? 0 : containers[containers.length - 1]!.indent;
}

/** `listIndent` of the innermost container; -1 if it is not an item. */
export function listIndentOf({ containers }: Scan): number {
  const innermost = containers[containers.length - 1];
  return innermost?.kind === 'item' ? innermost.listIndent : -1;
}

/** The last blocks in the innermost container. */
export function childrenOf({ containers, root }: Scan): Children {
  const innermost = containers[containers.length - 1];
  return innermost?.kind === 'item' || innermost?.kind === 'quote' ? innermost : root;
}

/** Closes all except the `kept` outermost quotes, with their content. */
export function closeQuotes(scan: Scan, kept: number): void {
  if (scan.quotes.length === kept) return;
  scan.containers.length = scan.quotes[kept]!.depth;
  scan.quotes.length = kept;
  scan.leaf = noLeaf;
}
