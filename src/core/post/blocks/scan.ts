import type { SourceText } from '../../text.js';
import type { Block, Heading } from './block.js';
import type { Container, Quote } from './container.js';
import type { HtmlStart } from './html.js';
import { createLine, type Line } from './line.js';

/** What the next line may go on with, in the innermost container. */
export type Leaf =
  | { readonly kind: 'none' | 'code' | 'literal' | 'tooDeep' }
  | Paragraph
  | { readonly kind: 'fence'; readonly mark: number; readonly length: number }
  | { readonly kind: 'html'; readonly start: HtmlStart }
  | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Where it begins, zero-based. */
  readonly line: number;
  /** `start` and `taken` of each of its lines; none where it stands in no container. */
  readonly starts: number[];
  readonly taken: number[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: number;
  /** Cells that its rows lacked so far. */
  missingCells: number;
}

/** A block whose last line is still to come; at an underline a paragraph turns out to be a heading. */
export type OpenBlock = { -readonly [Key in keyof Block]: Block[Key] };

/** The state of a scan between two lines. Mutable. */
export interface Scan {
  readonly source: SourceText;
  readonly literal: ReadonlySet<number>;
  readonly blocks: OpenBlock[];
  readonly headings: Heading[];
  /** What is open, from the outside in; the last may be a list that waits for its next item. */
  readonly containers: Container[];
  /** The quotes among them. */
  readonly quotes: Quote[];
  /** The line at hand: as it stands in the text, as the first quote shows it, and so on. */
  readonly views: Line[];
  /** The same for a line below, and for one below that. */
  readonly ahead: Line[];
  readonly furtherAhead: Line[];
  /** The first line that is none any more; the empty one behind the last line end is none either. */
  readonly endLine: number;
  leaf: Leaf;
  /** The line to be read next. */
  next: number;
  /** The last line read that was not blank. */
  last: number;
}

export const noLeaf: Leaf = { kind: 'none' };

export function createScan(source: SourceText, fromLine: number, literal: ReadonlySet<number>): Scan {
  const { text, lineStarts } = source;
  const last = lineStarts.length - 1;
  return {
    source,
    literal,
    blocks: [],
    headings: [],
    containers: [],
    quotes: [],
    views: [createLine()],
    ahead: [createLine()],
    furtherAhead: [createLine()],
    endLine: lineStarts[last] === text.length ? last : last + 1,
    leaf: noLeaf,
    next: fromLine,
    last: fromLine,
  };
}

/** The view of a line in so many quotes. */
export function viewIn(views: Line[], quotes: number): Line {
  return (views[quotes] ??= createLine());
}

/** Columns that what stands in the innermost container is indented by. */
export function indentOf({ containers }: Scan): number {
  return containers.length === 0 ? 0 : containers[containers.length - 1]!.indent;
}

/** Where the marks of the list that the innermost container is an item of stand, -1 where it is none. */
export function listIndentOf({ containers }: Scan): number {
  const innermost = containers[containers.length - 1];
  return innermost?.kind === 'item' ? innermost.listIndent : -1;
}

/** Closes all quotes but so many, and what stands in them. */
export function closeQuotes(scan: Scan, kept: number): void {
  if (scan.quotes.length === kept) return;
  scan.containers.length = scan.quotes[kept]!.depth;
  scan.quotes.length = kept;
  scan.leaf = noLeaf;
}
