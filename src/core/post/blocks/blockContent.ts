/** A stretch of a text in offsets of UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One piece of a block's content. */
export type BlockPart = TextPart | OpaquePart | DefinitionPart | ContainerPart;

/** Text with inline structure. */
export interface TextPart extends PartPlace {
  readonly kind: 'paragraph' | 'heading' | 'term' | 'cell';
  /** The text of each of its lines, without indentation and container marks; of a heading or a cell, without its marks. */
  readonly lines: readonly Span[];
  /** Whether it is the first of a list item: `[x]` at its start is a box to tick. */
  readonly startsItem: boolean;
}

/** Code, with its fences, or a block of raw HTML: its lines without container marks. */
export interface OpaquePart extends PartPlace {
  readonly kind: 'code' | 'html';
  readonly lines: readonly Span[];
}

/** `[label]: address "title"` or, before the text of a footnote, `[^label]:`. */
export interface DefinitionPart extends PartPlace {
  readonly kind: 'definition' | 'footnote';
  readonly span: Span;
  /** As written, without the brackets and without `^`. */
  readonly label: string;
  readonly labelSpan: Span;
  /** Of a definition: the address as written, without `<` and `>`. */
  readonly address: Span | undefined;
}

/** The mark of a container, whose content follows, one deeper. */
export interface ContainerPart extends PartPlace {
  readonly kind: 'item' | 'quote' | 'explanation';
  readonly span: Span;
}

interface PartPlace {
  /** How many containers enclose it. */
  readonly depth: number;
}

/** What a block holds, in document order. Offsets count from the start of the block's first line. */
export interface BlockContent {
  readonly parts: readonly BlockPart[];
}

/** A part whose last line is still to come. Mutable. */
export interface OpenPart {
  kind: TextPart['kind'] | OpaquePart['kind'];
  readonly depth: number;
  readonly lines: Span[];
  readonly startsItem: boolean;
  /** Which of the lines makes the paragraph a table of so many columns. */
  delimiterRow?: { readonly index: number; readonly columns: number };
}
