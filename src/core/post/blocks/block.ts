import type { BlockContent } from './blockContent.js';

/** A Markdown heading, wherever it is in the text. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /**
   * The text between the marks, as written. The lines of a setext heading are joined by `\n`, each without what its list
   * items and quotes put before it.
   */
  readonly text: string;
  /** First line, zero-based. */
  readonly line: number;
  /** Zero-based and inclusive: the underline of a setext heading, else `line`. */
  readonly endLine: number;
  /** Inside a quote, a list item, a footnote, or a definition: a heading to the reader, but no section of the text. */
  readonly nested: boolean;
  /** `##Foo`: no heading in CommonMark, accepted as one because nobody means anything else by it. */
  readonly lacksSpace: boolean;
}

/**
 * What a top-level block is. A `definition` gives the address of a link, `[label]: address`; a `footnote` the note of
 * `[^label]`; a `definitionList` explains terms.
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
  /** Only of a block that is a heading, where it is one of `BlockScan.headings`. */
  readonly heading?: Heading;
  /** Of a table and the lines above it, which are one paragraph until its second row shows: that paragraph's lines. */
  readonly paragraph?: LineSpan;
  /** Whether a link's address or a footnote is defined in it, at any depth. */
  readonly defines: boolean;
  /** What is known of the block's content; the same object as long as the block's text is the same, wherever it moves. */
  readonly known: KnownContent;
}

/** What has been read of a block so far. Filled when it is first asked for (`readContent.ts`, `../parsedContent.ts`). */
export interface KnownContent {
  content?: BlockContent;
  /** Its parts with their inline structure, and what links and footnotes meant when that was parsed. */
  parsed?: { readonly parts: readonly unknown[]; readonly meaning: object };
}

/** The blocks of a text. Every line that is not blank belongs to exactly one of them. */
export interface BlockScan {
  /** In document order. */
  readonly blocks: readonly Block[];
  /** In document order, nested ones among them. */
  readonly headings: readonly Heading[];
  /** Where the scan began: the line after the front matter. */
  readonly fromLine: number;
  /** Lines that the scan does not read as Markdown. */
  readonly opaque: OpaqueLines;
}

/** Lines of shortcodes, zero-based, that are not Markdown. */
export interface OpaqueLines {
  /** Inside shortcodes that take their content as it is, such as `highlight`: code. */
  readonly code: ReadonlySet<number>;
  /** That begin inside a call, between its delimiters: they belong to whatever the call's first line belongs to. */
  readonly inCall: ReadonlySet<number>;
}

export const noOpaqueLines: OpaqueLines = { code: new Set(), inCall: new Set() };
