import type { Span } from '../../text.js';

/** One piece of a block's content. Offsets are relative to the start of the block's first line. */
export type BlockPart = TextPart | OpaquePart | DefinitionPart | ContainerPart;

/** Text with inline structure. */
export interface TextPart extends PartPlace {
  readonly kind: 'paragraph' | 'heading' | 'term' | 'cell';
  /** Its lines, without indentation and container marks; for a heading or a cell, also without its own marks. */
  readonly lines: readonly Span[];
  /** Whether it is the first part of a list item: `[x]` at its start is a checkbox. */
  readonly startsItem: boolean;
}

/** Code, with its fences, or a block of raw HTML: its lines without container marks. */
export interface OpaquePart extends PartPlace {
  readonly kind: 'code' | 'html';
  readonly lines: readonly Span[];
  /** Whether its first line is a fence; other code is indented. */
  readonly isFenced?: boolean;
}

/** `[label]: address "title"` or, before the text of a footnote, `[^label]:`. */
export interface DefinitionPart extends PartPlace {
  readonly kind: 'definition' | 'footnote';
  readonly span: Span;
  /** As written, without the brackets and without `^`. */
  readonly label: string;
  readonly labelSpan: Span;
  /** For a definition: the address as written, without `<` and `>`. */
  readonly address: Span | undefined;
}

/** The mark of a container. Its content follows, one level deeper; that of an item two, because its list is a container, too. */
export interface ContainerPart extends PartPlace {
  readonly kind: 'item' | 'quote' | 'explanation';
  readonly span: Span;
}

interface PartPlace {
  /** The number of enclosing containers; of the mark of an item, without its list: what precedes the list does not enclose it. */
  readonly depth: number;
}

/** A part whose last line has not been read yet. Mutable. */
export interface OpenPart {
  kind: TextPart['kind'] | OpaquePart['kind'];
  readonly depth: number;
  readonly lines: Span[];
  readonly startsItem: boolean;
  isFenced?: boolean;
  /** The index of the line that makes the paragraph a table, and the number of columns of that. */
  delimiterRow?: { readonly index: number; readonly columns: number };
}
