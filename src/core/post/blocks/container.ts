import type { BlockKind } from './block.js';

/** What was read last in a container, or outside all of them. Mutable. */
export interface Children {
  last: BlockKind | 'none';
  beforeLast: BlockKind | 'none';
}

/** A quote: it takes its mark from each of its lines, so columns begin anew inside. */
export interface Quote extends Children {
  readonly kind: 'quote';
  /** Columns by which its content is indented. */
  readonly indent: 0;
  /** How many containers enclose it. */
  readonly depth: number;
  /** Columns by which its mark is indented at least, in the enclosing quote. */
  readonly outerIndent: number;
  /** `listIndent` of the item that encloses it in the same quote; -1 where there is none. */
  readonly outerListIndent: number;
  /** Whether nothing follows the mark on its last line: then no line can continue it without a mark. */
  endsBlank: boolean;
}

/** A list: what is left of it between two items. */
export interface List {
  readonly kind: 'list';
  /** Columns by which its marks are indented at least. */
  readonly indent: number;
  /** The character code that ends its marks: with another one it is another list. */
  readonly mark: number;
}

/** A definition list, which holds nothing but definitions: it never waits for one. */
export interface DefinitionList {
  readonly kind: 'definitionList';
  readonly indent: number;
}

/** What is indented below its mark: an item of a list, a footnote, or a definition. */
export interface Item extends Children {
  readonly kind: 'item';
  /** Columns by which its content is indented. */
  readonly indent: number;
  /** `indent` of its list; of a footnote or a definition that of the list item that encloses it, -1 where there is none. */
  readonly listIndent: number;
  /** Of a definition: `indent` of its list; else -1. */
  readonly definitionIndent: number;
  /** The line of its mark where nothing follows it, else -1: a blank line below ends the item. */
  readonly blankLine: number;
}

export type Container = Quote | List | DefinitionList | Item;

/** How many containers may enclose one another, a list and its item counting as two: `maxNesting` of markdown-it. */
export const maxNesting = 100;
