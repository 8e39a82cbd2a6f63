import type { SourceText } from '../../text.js';
import type { Block, Heading, OpaqueLines } from './block.js';
import type { BlockPart, OpenPart } from './blockContent.js';
import type { Children, Container, Quote } from './container.js';
import type { HtmlStart } from './html.js';
import { createLine, type Line } from './line.js';

/** What the next line may continue, in the innermost container. */
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
  /** The line that makes it a table, the first one that could; -1 where the line above has another number of cells. */
  delimiterLine: number | undefined;
  readonly part: OpenPart | undefined;
}

/** A block whose last line is still to come; at an underline a paragraph turns out to be a heading. */
export type OpenBlock = { -readonly [Key in keyof Block]: Block[Key] };

/** The state of a scan between two lines. Mutable. */
export interface Scan {
  /** To be read: in it a call of a shortcode is a word. */
  readonly source: SourceText;
  /** The same text as it is written. */
  readonly written: string;
  readonly opaque: OpaqueLines;
  readonly hasOpaque: boolean;
  readonly blocks: OpenBlock[];
  readonly headings: Heading[];
  /** What is open, from the outside in; the last may be a list that waits for its next item. */
  readonly containers: Container[];
  /** The quotes among them. */
  readonly quotes: Quote[];
  /** What was read last outside all containers. */
  readonly root: Children;
  /** The current line: as it is in the text, as the first quote shows it, and so on. */
  readonly views: Line[];
  /** The same for a line below. */
  readonly ahead: Line[];
  /** The line after the last one; the empty one after the last line end is not a line either. */
  readonly endLine: number;
  /** The content of the blocks, where it is wanted. */
  readonly parts: BlockPart[] | undefined;
  leaf: Leaf;
  /** First row of the table that the last block, a paragraph, turns out to hold; -1 where it holds none. */
  tableLine: number;
  /** The line to be read next. */
  next: number;
  /** The last line read that was not blank. */
  last: number;
}

/** What a scan reads, where that is not all of the text as it is. */
export interface ScanOptions {
  readonly written?: string;
  readonly endLine?: number;
  readonly parts?: BlockPart[];
}

export const noLeaf: Leaf = { kind: 'none' };

export function createScan(
  source: SourceText,
  fromLine: number,
  opaque: OpaqueLines,
  { written = source.text, endLine = Infinity, parts }: ScanOptions = {},
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
    views: [createLine()],
    ahead: [createLine()],
    endLine: Math.min(endLine, lineStarts[last] === text.length ? last : last + 1),
    parts,
    leaf: noLeaf,
    tableLine: -1,
    next: fromLine,
    last: fromLine,
  };
}

/** The view of a line in so many quotes. */
export function viewIn(views: Line[], quotes: number): Line {
  return (views[quotes] ??= createLine());
}

/** Columns by which the content of the innermost container is indented. */
export function indentOf({ containers }: Scan): number {
  return containers.length === 0 ? 0 : containers[containers.length - 1]!.indent;
}

/** Where the marks of the list are whose item is the innermost container; -1 where it is not an item. */
export function listIndentOf({ containers }: Scan): number {
  const innermost = containers[containers.length - 1];
  return innermost?.kind === 'item' ? innermost.listIndent : -1;
}

/** What was read last in the innermost container. */
export function childrenOf({ containers, root }: Scan): Children {
  const innermost = containers[containers.length - 1];
  return innermost?.kind === 'item' || innermost?.kind === 'quote' ? innermost : root;
}

/** Closes all quotes but so many, with their content. */
export function closeQuotes(scan: Scan, kept: number): void {
  if (scan.quotes.length === kept) return;
  scan.containers.length = scan.quotes[kept]!.depth;
  scan.quotes.length = kept;
  scan.leaf = noLeaf;
}
