/** A Markdown heading as it stands in the text, wherever it stands. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /**
   * Between the marks, as written. The lines of a setext heading are joined by `\n`, each without what its list items
   * and quotes put before it.
   */
  readonly text: string;
  /** Zero-based, where it begins. */
  readonly line: number;
  /** Zero-based and inclusive: the underline of a setext heading, else `line`. */
  readonly endLine: number;
  /** Inside a quote or a list item: a heading to the reader, but no section of the text. */
  readonly nested: boolean;
  /** `##Foo`: no heading in CommonMark, accepted as one because nobody means anything else by it. */
  readonly lacksBlank: boolean;
}

/** What a top-level block is; a `definition` is one of a link's address, `[label]: address`. */
export type BlockKind = 'heading' | 'paragraph' | 'code' | 'html' | 'quote' | 'list' | 'table' | 'rule' | 'definition';

/** A top-level block: what it holds is not looked into, but for headings. */
export interface Block {
  readonly kind: BlockKind;
  /** Zero-based, where it begins. */
  readonly line: number;
  /** Zero-based and inclusive, without the blank lines behind it. */
  readonly endLine: number;
  /** Only of a block that is a heading, where it is one of `BlockScan.headings`. */
  readonly heading?: Heading;
}

/** The blocks of a text. Every line that is not blank belongs to exactly one of them. */
export interface BlockScan {
  /** In document order. */
  readonly blocks: readonly Block[];
  /** In document order, nested ones among them. */
  readonly headings: readonly Heading[];
  /** Where the scan began: the line behind the front matter. */
  readonly fromLine: number;
  /** The lines, zero-based, that were passed over as code. */
  readonly literal: ReadonlySet<number>;
}
