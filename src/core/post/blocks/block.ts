import type { BlockPart } from './blockContent.js';

/** A Markdown heading, wherever it is in the text. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /**
   * The text between the marks, as written. The lines of a setext heading are joined by `\n`, each without indentation
   * and container marks.
   */
  readonly text: string;
  /** First line, zero-based. */
  readonly line: number;
  /** Zero-based and inclusive: the underline of a setext heading, otherwise `line`. */
  readonly endLine: number;
  /**
   * Whether it is in a quote, a list item, a footnote or a definition: it looks like a heading, but begins no section.
   */
  readonly nested: boolean;
  /** `##Foo`: not a heading in CommonMark, but accepted as one because it cannot be meant as anything else. */
  readonly lacksSpace: boolean;
}

/**
 * The kind of a top-level block. A `definition` defines the address of a link, `[label]: address`; a `footnote`
 * contains the text of `[^label]`; a `definitionList` explains terms.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'code'
  | 'html'
  | 'quote'
  | 'list'
  | 'table'
  | 'rule'
  | 'definition'
  | 'footnote'
  | 'definitionList';

/** Lines of a text, zero-based and inclusive. */
export interface LineSpan {
  readonly line: number;
  readonly endLine: number;
}

/** A top-level block. */
export interface Block extends LineSpan {
  readonly kind: BlockKind;
  /** Only if the block is a heading; the same object as in `BlockScan.headings`. */
  readonly heading?: Heading;
  /** For a table and the lines above it, which are a single paragraph up to the delimiter row: the lines of both. */
  readonly paragraph?: LineSpan;
  /** Whether it contains the definition of a link address or a footnote, at any depth. */
  readonly defines: boolean;
  /** The content of the block; the same object as long as the text of the block is the same, even if it has moved. */
  readonly known: CachedContent;
}

/** The content of a block as far as it has been read. Filled on first use (`readContent.ts`, `../parsedContent.ts`). */
export interface CachedContent {
  /** In document order. */
  content?: readonly BlockPart[];
  /** The parts with their inline structure, and the definitions of links and footnotes with which they were parsed. */
  parsed?: { readonly parts: readonly unknown[]; readonly meaning: object };
}

/** The blocks of a text. Every non-blank line belongs to exactly one of them. */
export interface BlockScan {
  /** In document order. */
  readonly blocks: readonly Block[];
  /** In document order, including nested ones. */
  readonly headings: readonly Heading[];
  /** The first line of the scan: the one after the front matter. */
  readonly fromLine: number;
  /** Lines that are not scanned as Markdown. */
  readonly opaque: OpaqueLines;
}

/** Lines in shortcodes that are not Markdown, zero-based. */
export interface OpaqueLines {
  /** Lines within shortcodes whose content is code, such as `highlight`. */
  readonly code: ReadonlySet<number>;
  /** Lines that begin within a call, between its delimiters: they belong to the same block as the call's first line. */
  readonly inCall: ReadonlySet<number>;
}

export const noOpaqueLines: OpaqueLines = { code: new Set(), inCall: new Set() };
